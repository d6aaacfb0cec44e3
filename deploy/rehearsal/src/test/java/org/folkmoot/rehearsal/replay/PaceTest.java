package org.folkmoot.rehearsal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static Duration time(Pace pace, int things) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < things; i++) {
            pace.keep();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void isNeverFasterThanAsked() throws InterruptedException {
        // The first may go at once; twenty more at two hundred a second take a tenth of a second.
        assertThat(time(Pace.perSecond(200), 21)).isGreaterThanOrEqualTo(Duration.ofMillis(95));
    }

    @Test
    void hasNoLimitUnlessAsked() throws InterruptedException {
        assertThat(time(Pace.asFastAsPossible(), 100_000)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesToStandStill() {
        assertThatThrownBy(() -> Pace.perSecond(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
