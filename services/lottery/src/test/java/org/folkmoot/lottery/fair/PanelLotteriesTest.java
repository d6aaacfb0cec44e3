package org.folkmoot.lottery.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelLottery.Method;
import org.folkmoot.lottery.panel.PanelProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected values: the published statistics of example_small_20 and SORTITION.md, worked by hand otherwise. */
class PanelLotteriesTest {
    private static final int PANELS = 1000;

    @Test
    void reproducesThePublishedExample() {
        PanelLottery lottery = PanelLotteries.compute(Pools.exampleSmall(), Objective.LEXIMIN, PANELS, 1);

        assertThat(lottery.method()).isEqualTo(Method.COMPACT);
        assertThat(lottery.probabilities()).containsOnly(0.1);
        assertThat(lottery.certifiedGap()).isLessThan(1e-6);
        PanelRules.assertAllHold(Pools.exampleSmall(), lottery);
    }

    /**
     * By hand: nine liberal women and nine men come first; the only conservative woman can be the nineteenth, out of 91
     * women left. The published share of 10,000 runs is 0.0096, and 0.0121 its upper bound.
     */
    @Test
    void legacyIsWithinThePublishedBounds() {
        PanelLottery lottery = PanelLotteries.compute(Pools.exampleSmall(), Objective.LEGACY, 40_000, 1);

        double[] chances = Arrays.stream(lottery.probabilities()).sorted().toArray();
        assertThat(chances[0]).isCloseTo(1 / 91.0, within(0.002)).isLessThanOrEqualTo(0.0121);
        assertThat(gini(chances)).isLessThanOrEqualTo(0.021);
        assertThat(Math.exp(Arrays.stream(chances).map(Math::log).average().orElseThrow()))
                .isCloseTo(0.099, within(0.0005));
        PanelRules.assertAllHold(Pools.exampleSmall(), lottery);
    }

    private static double gini(double[] rising) {
        double weighted = 0;
        for (int rank = 0; rank < rising.length; rank++) {
            weighted += (2 * rank + 1 - rising.length) * rising[rank];
        }
        return weighted / (rising.length * Arrays.stream(rising).sum());
    }

    @Test
    void noticesTheTrapAndFallsBack() {
        PanelLottery lottery = PanelLotteries.compute(Pools.trap(), Objective.LEXIMIN, 999, 1);

        assertThat(PanelLotteries.by(Method.COMPACT, Pools.trap(), Objective.LEXIMIN, 999, 1))
                .isEmpty();
        assertThat(lottery.method()).isEqualTo(Method.COLUMN_GENERATION);
        assertThat(lottery.intended()).containsExactly(new double[] {1, 1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-6));
        assertThat(lottery.probabilities()).containsExactly(new double[] {1, 1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-6));
        assertThat(lottery.certifiedGap()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @EnumSource(value = Objective.class, mode = EnumSource.Mode.EXCLUDE, names = "LEGACY")
    void intendsNoChanceForWhoeverIsInNoPanel(Objective objective) {
        var problem = new PanelProblem(
                2, new int[] {0, 2}, new int[] {2, 2}, new int[][] {{0}, {1}, {1}, {1}}, Pools.alone(4));

        PanelLottery lottery = PanelLotteries.compute(problem, objective, 300, 1);

        assertThat(lottery.intended()).containsExactly(new double[] {0, 2 / 3.0, 2 / 3.0, 2 / 3.0}, within(1e-6));
        assertThat(lottery.method()).isEqualTo(Method.COMPACT);
    }

    @Test
    void listsWhoeverIsInNoPanel() {
        var problem = new PanelProblem(
                2, new int[] {0, 2}, new int[] {2, 2}, new int[][] {{0}, {1}, {1}, {1}}, Pools.alone(4));

        PanelLottery lottery = PanelLotteries.compute(problem, Objective.LEXIMIN, 300, 1);

        assertThat(lottery.inNoPanel()).containsExactly(0);
        assertThat(lottery.probabilities()).containsExactly(new double[] {0, 2 / 3.0, 2 / 3.0, 2 / 3.0}, within(1e-9));
    }

    @Test
    void refusesWhenThereIsNoPanel() {
        var problem =
                new PanelProblem(2, new int[] {2, 1}, new int[] {2, 2}, new int[][] {{0}, {1}, {0}}, Pools.alone(3));

        for (Objective objective : Objective.values()) {
            assertThatThrownBy(() -> PanelLotteries.compute(problem, objective, 100, 1))
                    .isInstanceOf(InfeasibleException.class);
        }
    }

    @Test
    void drawsAtMostOneOfAHousehold() {
        var problem = new PanelProblem(
                2, new int[] {1, 1}, new int[] {1, 1}, new int[][] {{0}, {0}, {1}, {1}}, new int[] {0, -1, 0, -1});

        PanelLottery lottery = PanelLotteries.compute(problem, Objective.LEXIMIN, 100, 1);

        PanelRules.assertAllHold(problem, lottery);
        assertThat(lottery.probabilities()).containsOnly(0.5);
    }

    @Test
    void keepsManyHouseholdsApartTheFastWay() {
        PanelProblem problem = SyntheticPool.of(500, 50, 0.4, 3);

        PanelLottery lottery = PanelLotteries.compute(problem, Objective.LEXIMIN, 200, 7);

        PanelRules.assertAllHold(problem, lottery);
        assertThat(lottery.method()).isEqualTo(PanelLottery.Method.COMPACT);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void drawsTheSamePanelsFromTheSameSeed(Objective objective) {
        PanelProblem problem = SyntheticPool.of(60, 10, 0.2, 5);

        PanelLottery once = PanelLotteries.compute(problem, objective, 60, 7);
        PanelLottery again = PanelLotteries.compute(problem, objective, 60, 7);

        assertThat(once.panels()).usingElementComparator(Arrays::compare).containsExactlyElementsOf(again.panels());
        PanelRules.assertAllHold(problem, once);
    }
}
