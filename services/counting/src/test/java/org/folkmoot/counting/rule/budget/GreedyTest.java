package org.folkmoot.counting.rule.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.rule.single.ScoreTable;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;
import org.junit.jupiter.api.Test;

class GreedyTest {
    private static final Draw DRAW = new Draw("numbers of Saturday");

    static List<Option> priced(long... costs) {
        return IntStream.range(0, costs.length)
                .mapToObj(index -> new Option(
                        Profiles.letters(costs.length).get(index).id(), "", BigDecimal.valueOf(costs[index])))
                .toList();
    }

    private static ScoreTable table(List<Option> options, long... scores) {
        return ScoreTable.of(options, scores);
    }

    @Test
    void passesOverWhatDoesNotFit() {
        var funding = Greedy.PLAIN.fund(table(priced(60, 50, 40), 9, 8, 7), BigDecimal.valueOf(100), DRAW);

        assertThat(funding.funded()).containsExactly(0, 2);
        assertThat(funding.spent()).isEqualByComparingTo("100");
    }

    @Test
    void withoutSkippingItEndsAtTheFirstThatDoesNotFit() {
        var funding = Greedy.WITHOUT_SKIP.fund(table(priced(60, 50, 40), 9, 8, 7), BigDecimal.valueOf(100), DRAW);

        assertThat(funding.funded()).containsExactly(0);
    }

    @Test
    void nothingBelowTheThresholdIsFunded() {
        var funding = Greedy.withThreshold(Rational.of(8))
                .fund(table(priced(10, 10, 10), 9, 8, 7), BigDecimal.valueOf(100), DRAW);

        assertThat(funding.funded()).containsExactly(0, 1);
    }

    @Test
    void aTieThatMattersIsDrawnAndReported() {
        var options = priced(60, 60, 40);
        var first = DRAW.order(options, List.of(0, 1)).getFirst();

        var funding = Greedy.PLAIN.fund(table(options, 9, 9, 7), BigDecimal.valueOf(100), DRAW);

        assertThat(funding.funded()).containsExactly(first, 2);
        assertThat(funding.ties()).containsExactly(new Tie("score 9", List.of(0, 1), List.of(first), Tie.Decider.DRAW));
    }

    @Test
    void aTieOfProjectsThatAllFitIsNone() {
        assertThat(Greedy.PLAIN
                        .fund(table(priced(50, 50), 9, 9), BigDecimal.valueOf(100), DRAW)
                        .ties())
                .isEmpty();
        assertThat(Greedy.PLAIN
                        .fund(table(priced(150, 150), 9, 9), BigDecimal.valueOf(100), DRAW)
                        .ties())
                .isEmpty();
    }

    @Test
    void spendsPartsOfAUnitExactly() {
        var options = List.of(new Option("A", "", new BigDecimal("0.10")), new Option("B", "", new BigDecimal("0.20")));

        assertThat(Greedy.PLAIN
                        .fund(table(options, 2, 1), new BigDecimal("0.30"), DRAW)
                        .funded())
                .containsExactly(0, 1);
    }
}
