package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.contracts.breakout.SeatId;

/** What somebody asks for, or what became known about the room. */
public sealed interface Command {
    /** Asked for by somebody in the room. */
    sealed interface FromRoom extends Command {
        SeatId by();
    }

    /** Names the turn it means, so that of two people who press at once the second one skips nobody. */
    sealed interface OnTurn extends FromRoom {
        int turn();
    }

    /** Anyone may. */
    record Begin(SeatId by) implements FromRoom {}

    record Done(SeatId by, int turn) implements OnTurn {}

    /** Not now; they are asked once more at the end. */
    record Pass(SeatId by, int turn) implements OnTurn {}

    /** A facilitator goes on without the speaker, who is asked once more at the end. */
    record Skip(SeatId by, int turn) implements OnTurn {}

    /** @param extra in all for this turn, so that the same command twice adds nothing */
    record Extend(SeatId by, int turn, Duration extra) implements OnTurn {
        public Extend {
            if (extra.isNegative()) {
                throw new IllegalArgumentException("Extra time takes none away");
            }
        }
    }

    /** Somebody has come, or come back. */
    record Arrive(SeatId seat, boolean facilitator) implements Command {}

    /** Their heartbeats have stopped; they may return. */
    record Drop(SeatId seat) implements Command {}

    /** For good. */
    record Leave(SeatId seat) implements Command {}

    /** The room closes at another time than was planned. */
    record Reschedule(Instant closesAt) implements Command {}
}
