package org.folkmoot.breakout.goround;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void isUsualWhereNoTimeIsSaid() {
        assertThat(Pace.usual(Optional.empty())).isEqualTo(Pace.USUAL);
    }

    @Test
    void letsTurnsBeShorterThanUsual() {
        Pace pace = Pace.usual(Optional.of(Duration.ofSeconds(10)));

        assertThat(pace.each()).contains(Duration.ofSeconds(10));
        assertThat(pace.least()).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.mostExtra()).isEqualTo(Duration.ofMinutes(1));
    }
}
