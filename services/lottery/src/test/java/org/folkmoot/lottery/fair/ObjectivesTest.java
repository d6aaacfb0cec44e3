package org.folkmoot.lottery.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.folkmoot.lottery.panel.PanelLottery.Method;
import org.folkmoot.lottery.panel.PanelProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two features with two values each, exactly one of two seats for each value, so that a panel is either the one person
 * who is 00 with one of the four who are 11, or 01 with 10. With q the probability of the former, chances are q, q/4
 * four times, and 1-q twice. By hand: leximin and maximin have q/4 = 1-q; Nash has the most of q^5 (1-q)^2; Goldilocks
 * the least of 7q/2 + (8/7)/q.
 */
class ObjectivesTest {
    private static final PanelProblem TRADE = new PanelProblem(
            2,
            new int[] {1, 1, 1, 1},
            new int[] {1, 1, 1, 1},
            new int[][] {{0, 2}, {1, 3}, {1, 3}, {1, 3}, {1, 3}, {0, 3}, {1, 2}},
            Pools.alone(7));

    @ParameterizedTest
    @CsvSource({
        "LEXIMIN, COMPACT, 5, 4",
        "LEXIMIN, COLUMN_GENERATION, 5, 4",
        "MAXIMIN, COMPACT, 5, 4",
        "MAXIMIN, COLUMN_GENERATION, 5, 4",
        "NASH, COMPACT, 7, 5",
        "NASH, COLUMN_GENERATION, 7, 5",
        "GOLDILOCKS, COMPACT, 7, 4",
        "GOLDILOCKS, COLUMN_GENERATION, 7, 4"
    })
    void findsTheBestChances(Objective objective, Method method, int parts, int former) {
        double q = (double) former / parts;

        Computation found = PanelLotteries.by(method, TRADE, objective, 140, 1).orElseThrow();

        double[] expected = {q, q / 4, q / 4, q / 4, q / 4, 1 - q, 1 - q};
        assertThat(found.lottery().intended()).containsExactly(expected, within(1e-4));
        assertThat(found.lottery().probabilities()).containsExactly(expected, within(1e-6));
        assertThat(found.lottery().certifiedGap()).isLessThan(1e-6);
        assertThat(found.certified()).isTrue();
    }
}
