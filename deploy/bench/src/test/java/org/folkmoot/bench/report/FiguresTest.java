package org.folkmoot.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void takesTheMiddleOfTheRounds() {
        assertThat(Figures.median(List.of(9.0, 1.0, 5.0), Double::doubleValue)).isEqualTo(5);
        assertThat(Figures.median(List.of(1.0, 2.0, 4.0, 100.0), Double::doubleValue))
                .isEqualTo(3);
        assertThatThrownBy(() -> Figures.median(List.<Double>of(), Double::doubleValue))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The example of nearest rank in Hyndman and Fan's definition 1: the least value that so many do not exceed. */
    @Test
    void takesPercentilesByNearestRank() {
        long[] values = {50, 15, 40, 20, 35};

        assertThat(Figures.percentile(values, 0.05)).isEqualTo(15);
        assertThat(Figures.percentile(values, 0.30)).isEqualTo(20);
        assertThat(Figures.percentile(values, 0.40)).isEqualTo(20);
        assertThat(Figures.percentile(values, 0.50)).isEqualTo(35);
        assertThat(Figures.percentile(values, 1)).isEqualTo(50);
        assertThat(Figures.percentile(new long[0], 0.5)).isZero();
    }
}
