package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.util.Objects;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * Somebody who belongs to the room.
 *
 * @param facilitator whether they may skip a speaker or give more time
 * @param present by the heartbeats of their device
 * @param spoken in all their turns that are over
 */
public record Seat(SeatId id, boolean facilitator, boolean present, Duration spoken) {
    public Seat {
        Objects.requireNonNull(id, "id");
        if (spoken.isNegative()) {
            throw new IllegalArgumentException("Nobody speaks for less than no time");
        }
    }

    public static Seat present(SeatId id) {
        return new Seat(id, false, true, Duration.ZERO);
    }

    public static Seat absent(SeatId id) {
        return new Seat(id, false, false, Duration.ZERO);
    }

    public static Seat facilitator(SeatId id) {
        return new Seat(id, true, true, Duration.ZERO);
    }

    Seat arriving(boolean asFacilitator) {
        return new Seat(id, asFacilitator, true, spoken);
    }

    Seat dropping() {
        return new Seat(id, facilitator, false, spoken);
    }

    Seat speaking(Duration more) {
        return new Seat(id, facilitator, present, spoken.plus(more));
    }
}
