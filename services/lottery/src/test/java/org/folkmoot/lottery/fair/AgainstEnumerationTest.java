package org.folkmoot.lottery.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelLottery.Method;
import org.folkmoot.lottery.panel.PanelProblem;

/** Random small pools, households included, against all panels there are and ojAlgo. */
class AgainstEnumerationTest {
    private static final int PANELS = 60;

    @Property(tries = 250)
    void columnGenerationFindsTheLeximinOfAllPanels(@ForAll("pools") PanelProblem problem) {
        List<int[]> every = PanelRules.all(problem);
        if (every.isEmpty()) {
            assertThatThrownBy(() -> PanelLotteries.by(Method.COLUMN_GENERATION, problem, Objective.LEXIMIN, 1, 1))
                    .isInstanceOf(InfeasibleException.class);
            return;
        }

        Computation found = PanelLotteries.by(Method.COLUMN_GENERATION, problem, Objective.LEXIMIN, PANELS, 1)
                .orElseThrow();

        double[] expected = EveryPanel.leximin(every, problem.people());
        assertThat(found.lottery().intended()).containsExactly(expected, within(1e-6));
        assertThat(found.lottery().inNoPanel()).containsExactlyElementsOf(inNone(every, problem.people()));
        PanelRules.assertAllHold(problem, found.lottery());
    }

    @Property(tries = 250)
    void theDefaultWayAgreesWhicheverItIs(@ForAll("pools") PanelProblem problem) {
        List<int[]> every = PanelRules.all(problem);
        if (every.isEmpty()) {
            return;
        }
        double[] expected = EveryPanel.leximin(every, problem.people());

        Optional<Computation> compact = PanelLotteries.by(Method.COMPACT, problem, Objective.LEXIMIN, PANELS, 1);
        PanelLottery lottery = PanelLotteries.compute(problem, Objective.LEXIMIN, PANELS, 1);

        boolean certified = compact.isPresent() && compact.get().certified();
        assertThat(lottery.method()).isEqualTo(certified ? Method.COMPACT : Method.COLUMN_GENERATION);
        assertThat(lottery.panels()).hasSize(PANELS);
        PanelRules.assertAllHold(problem, lottery);
        if (certified) {
            assertThat(lottery.probabilities()).containsExactly(lottery.intended(), within(1.0 / PANELS + 1e-9));
        }
        assertThat(Arrays.stream(lottery.intended()).sorted().toArray())
                .containsExactly(Arrays.stream(expected).sorted().toArray(), within(certified ? 1.0 / PANELS : 1e-6));
    }

    private static List<Integer> inNone(List<int[]> panels, int people) {
        return java.util.stream.IntStream.range(0, people)
                .filter(person -> panels.stream().noneMatch(panel -> Arrays.binarySearch(panel, person) >= 0))
                .boxed()
                .toList();
    }

    @Provide
    Arbitrary<PanelProblem> pools() {
        return Arbitraries.longs().between(0, 1L << 40).map(AgainstEnumerationTest::pool);
    }

    /** Quotas are those of some random panel, more or less widened, so that most pools have a panel. */
    private static PanelProblem pool(long seed) {
        var random = new Random(seed);
        int people = 3 + random.nextInt(7);
        int seats = 1 + random.nextInt(Math.min(4, people - 1));
        int features = 1 + random.nextInt(3);
        int[] sizes = random.ints(features, 2, 4).toArray();
        int values = Arrays.stream(sizes).sum();
        int[][] quotas = new int[people][features];
        int[] minimums = new int[values];
        int[] maximums = new int[values];
        int first = 0;
        for (int feature = 0; feature < features; feature++) {
            for (int person = 0; person < people; person++) {
                quotas[person][feature] = first + random.nextInt(sizes[feature]);
                if (person < seats) {
                    minimums[quotas[person][feature]]++;
                    maximums[quotas[person][feature]]++;
                }
            }
            first += sizes[feature];
        }
        for (int quota = 0; quota < values; quota++) {
            minimums[quota] = Math.max(0, minimums[quota] - random.nextInt(2));
            maximums[quota] += random.nextInt(2);
        }
        int[] households = Pools.alone(people);
        int homes = random.nextInt(3);
        for (int home = 0; home < homes; home++) {
            households[people - 1 - 2 * home] = home;
            if (people - 2 - 2 * home >= 0) {
                households[people - 2 - 2 * home] = home;
            }
        }
        return new PanelProblem(seats, minimums, maximums, quotas, households);
    }
}
