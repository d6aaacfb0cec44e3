package org.folkmoot.rehearsal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(1), Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void doublesThePauseUpToTheLongest() {
        assertThat(PATIENCE.pause(0, Duration.ZERO)).isEqualTo(Duration.ofMillis(50));
        assertThat(PATIENCE.pause(3, Duration.ZERO)).isEqualTo(Duration.ofMillis(400));
        assertThat(PATIENCE.pause(500, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waitsAsLongAsItIsAskedToButNotForever() {
        assertThat(PATIENCE.pause(0, Duration.ofMillis(700))).isEqualTo(Duration.ofMillis(700));
        assertThat(PATIENCE.pause(0, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
