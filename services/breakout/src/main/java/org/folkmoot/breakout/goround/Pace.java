package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.util.Optional;

/**
 * How long turns are.
 *
 * @param each what the first round gives each; where nothing is said, the time left is divided among those present. Where
 *     the time does not suffice for all, it is divided too
 * @param least no turn is shorter, and none begins with less time left in the room
 * @param most no turn is longer, but for what a facilitator adds
 * @param mostExtra what a facilitator may add to one turn
 */
public record Pace(Optional<Duration> each, Duration least, Duration most, Duration mostExtra) {
    public static final Pace USUAL =
            shared(Duration.ofSeconds(30), Duration.ofMinutes(3)).withMostExtra(Duration.ofMinutes(1));

    public Pace {
        if (!least.isPositive() || most.compareTo(least) < 0 || mostExtra.isNegative()) {
            throw new IllegalArgumentException("Turns need a least time, and a most that is not below it");
        }
        if (each.isPresent() && (each.get().compareTo(least) < 0 || each.get().compareTo(most) > 0)) {
            throw new IllegalArgumentException("The time of a turn lies between the least and the most");
        }
    }

    /** The time left, divided among those present. */
    public static Pace shared(Duration least, Duration most) {
        return new Pace(Optional.empty(), least, most, Duration.ZERO);
    }

    /** The same for each, whatever time is left over. */
    public static Pace of(Duration each, Duration least) {
        return new Pace(Optional.of(each), least, each, Duration.ZERO);
    }

    /** As usual, with so much time for each where that is said. */
    public static Pace usual(Optional<Duration> each) {
        return each.map(time -> of(time, time.compareTo(USUAL.least) < 0 ? time : USUAL.least)
                        .withMostExtra(USUAL.mostExtra))
                .orElse(USUAL);
    }

    public Pace withMostExtra(Duration extra) {
        return new Pace(each, least, most, extra);
    }

    Duration atFirst() {
        return each.orElse(most);
    }

    boolean sufficient(Duration time) {
        return time.compareTo(least) >= 0;
    }
}
