package org.folkmoot.breakout.goround;

import java.time.Duration;
import org.folkmoot.breakout.goround.Claim.Ending;

/**
 * All that outlasts a go-round: sums and counts, and nobody in them. In a room of one they are still that one person's, so
 * publish them only added up over many rooms.
 *
 * @param turns that were taken, or broken off by dropping out
 * @param passes including those whom a facilitator skipped
 */
public record Totals(int turns, int passes, Duration spoken) {
    public static final Totals NONE = new Totals(0, 0, Duration.ZERO);

    public Totals {
        if (turns < 0 || passes < 0 || spoken.isNegative()) {
            throw new IllegalArgumentException("Sums and counts begin with nothing");
        }
    }

    public Totals plus(Totals other) {
        return new Totals(turns + other.turns, passes + other.passes, spoken.plus(other.spoken));
    }

    Totals counting(Ending ending, Duration time) {
        return switch (ending) {
            case TAKEN, DROPPED -> new Totals(turns + 1, passes, spoken.plus(time));
            case PASSED -> new Totals(turns, passes + 1, spoken.plus(time));
        };
    }
}
