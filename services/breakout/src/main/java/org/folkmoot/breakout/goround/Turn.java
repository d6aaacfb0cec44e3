package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * Somebody has the floor.
 *
 * @param number from 1, rising through both rounds; commands name the turn they mean by it
 * @param time for this turn
 * @param extra what a facilitator added
 */
public record Turn(int number, SeatId speaker, Instant since, Duration time, Duration extra) {
    public Turn {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(extra, "extra");
    }

    /** If the room stays open for so long. */
    Instant until() {
        return since.plus(time).plus(extra);
    }

    Turn withExtra(Duration more) {
        return new Turn(number, speaker, since, time, more);
    }
}
