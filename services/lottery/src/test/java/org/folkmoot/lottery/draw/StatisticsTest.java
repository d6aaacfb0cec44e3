package org.folkmoot.lottery.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    /**
     * Four people in 1, 2, 3 and 4 of 10 panels. Differences of all 16 pairs add up to 2 (1 + 2 + 3 + 1 + 2 + 1) = 20, so
     * Gini = 20 / (2 * 4 * 10) = 0.25. Geometric mean: the fourth root of 0.0024.
     */
    @Test
    void agreesWithFiguresByHand() {
        var statistics = Statistics.of(new int[] {3, 1, 4, 2}, 10, decimals("0.31", "0.1", "0.37", "0.2"), Set.of());

        assertThat(statistics.minimum()).isEqualTo("0.100000000");
        assertThat(statistics.maximum()).isEqualTo("0.400000000");
        assertThat(statistics.minimumOfOthers()).isEqualTo("0.100000000");
        assertThat(statistics.gini()).isEqualTo("0.250000000");
        assertThat(statistics.geometricMean()).isEqualTo("0.221336384");
        assertThat(statistics.largestDeviation()).isEqualTo("0.030000000");
    }

    @Test
    void countsWhomNoPanelCanHave() {
        // Gini of 0, 5, 5: (2 * 0 + 0 * 5 + 2 * 5) / (3 * 10), weights -2, 0, 2 over the sorted list.
        var statistics =
                Statistics.of(new int[] {5, 0, 5}, 10, Collections.nCopies(3, new BigDecimal("0.5")), Set.of(1));

        assertThat(statistics.minimum()).isEqualTo("0.000000000");
        assertThat(statistics.minimumOfOthers()).isEqualTo("0.500000000");
        assertThat(statistics.gini()).isEqualTo("0.333333333");
        assertThat(statistics.geometricMean()).isEqualTo("0.000000000");
        assertThat(statistics.largestDeviation()).isEqualTo("0.500000000");
    }

    /** The published figures of example_small_20: everybody a tenth, Gini 0, geometric mean 10 %. */
    @Test
    void isLevelWhenAllAreAlike() {
        int[] counts = new int[200];
        Arrays.fill(counts, 100);
        var statistics = Statistics.of(counts, 1000, Collections.nCopies(200, new BigDecimal("0.1")), Set.of());

        assertThat(statistics.minimum()).isEqualTo("0.100000000");
        assertThat(statistics.gini()).isEqualTo("0.000000000");
        assertThat(statistics.geometricMean()).isEqualTo("0.100000000");
    }
}
