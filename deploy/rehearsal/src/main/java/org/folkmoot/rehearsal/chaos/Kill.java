package org.folkmoot.rehearsal.chaos;

import java.time.Duration;
import java.util.Optional;

/**
 * A part that was killed.
 *
 * @param at since the killing began
 * @param recovered how long it took until the part answered again; empty while it does not
 */
record Kill(String part, long pid, Duration at, Optional<Duration> recovered) {
    Kill recoveredAfter(Duration taken) {
        return new Kill(part, pid, at, Optional.of(taken));
    }
}
