package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.util.Objects;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * What one person may still expect of one lap.
 *
 * @param used of the lap's share, in turns that were broken off
 */
public record Claim(SeatId seat, Standing standing, Duration used) {
    /** How far somebody has come in a lap. */
    public enum Standing {
        /** Has not been asked. */
        WAITING,
        /** Was away when the turn came, or dropped out of it. */
        MISSED,
        /** Is asked once more when nobody else waits. */
        PASSED,
        /** Passed for a second time. */
        DECLINED,
        HAD
    }

    /** Why a turn was over. */
    enum Ending {
        /** They were done, or their time was up. */
        TAKEN,
        /** They would rather not speak now, or a facilitator went on without them. */
        PASSED,
        /** Their device fell silent. */
        DROPPED
    }

    public Claim {
        Objects.requireNonNull(seat, "seat");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(used, "used");
    }

    static Claim of(SeatId seat) {
        return new Claim(seat, Standing.WAITING, Duration.ZERO);
    }

    boolean is(Standing other) {
        return standing == other;
    }

    boolean isOpen() {
        return switch (standing) {
            case WAITING, MISSED, PASSED -> true;
            case DECLINED, HAD -> false;
        };
    }

    Claim becoming(Standing next) {
        return new Claim(seat, next, used);
    }

    /** @param worthwhile whether enough of the share would be left for another turn */
    Claim after(Ending ending, Duration spoken, boolean worthwhile) {
        Standing next = switch (ending) {
            case TAKEN -> Standing.HAD;
            case PASSED -> is(Standing.PASSED) ? Standing.DECLINED : broken(worthwhile, Standing.PASSED);
            case DROPPED -> broken(worthwhile, is(Standing.PASSED) ? Standing.PASSED : Standing.MISSED);
        };
        return new Claim(seat, next, used.plus(spoken));
    }

    /** Nobody gets a second share by breaking off the first one late. */
    private static Standing broken(boolean worthwhile, Standing next) {
        return worthwhile ? next : Standing.HAD;
    }
}
