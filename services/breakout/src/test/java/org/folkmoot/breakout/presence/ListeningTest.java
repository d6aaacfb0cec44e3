package org.folkmoot.breakout.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ListeningTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final Listening listening = new Listening(Duration.ofSeconds(15), NOON);

    @Test
    void goesOnWhileHeartbeatsAreWrittenDown() {
        for (int second = 1; second <= 200; second++) {
            listening.heard(NOON.plusSeconds(second));
        }

        assertThat(listening.since(NOON.plusSeconds(203))).isEqualTo(NOON);
    }

    /** A laptop was shut for five minutes: everybody's last heartbeat is old, and nobody has gone. */
    @Test
    void beginsAnewAfterTheProcessWasHalted() {
        listening.heard(NOON.plusSeconds(1));
        Instant awake = NOON.plusSeconds(301);

        assertThat(listening.since(awake)).isEqualTo(awake);

        listening.heard(awake.plusSeconds(1));
        assertThat(listening.since(awake.plusSeconds(2))).isEqualTo(awake.plusSeconds(1));
    }

    @Test
    void beginsAnewWhenTheClockGoesBack() {
        listening.heard(NOON.plusSeconds(1));

        listening.heard(NOON.minusSeconds(3600));

        assertThat(listening.since(NOON.minusSeconds(3599))).isEqualTo(NOON.minusSeconds(3600));
    }
}
