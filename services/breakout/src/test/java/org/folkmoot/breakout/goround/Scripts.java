package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.folkmoot.contracts.breakout.SeatId;

/** Rooms in which people press what they like. */
final class Scripts {
    private static final int MOST_PEOPLE = 8;
    private static final int LONGEST_GAP = 90_000;
    private static final int MOST_STEPS = 40;

    /** What may be pressed or happen. */
    enum Kind {
        BEGIN,
        DONE,
        PASS,
        SKIP,
        EXTEND,
        ARRIVE,
        DROP,
        LEAVE,
        RESCHEDULE
    }

    /**
     * @param gap milliseconds since the step before
     * @param person number of a seat; 0 is whoever speaks
     * @param stale how many turns too late
     */
    record Step(int gap, Kind kind, int person, int stale) {
        Command on(GoRound state, Instant now) {
            SeatId seat = person == 0 && state instanceof GoRound.Speaking speaking
                    ? speaking.turn().speaker()
                    : Sitting.seat(Math.max(1, person));
            int turn = state instanceof GoRound.Begun begun ? begun.floor().turns() - stale : 1;
            return switch (kind) {
                case BEGIN -> new Command.Begin(seat);
                case DONE -> new Command.Done(seat, turn);
                case PASS -> new Command.Pass(seat, turn);
                case SKIP -> new Command.Skip(seat, turn);
                case EXTEND -> new Command.Extend(seat, turn, Duration.ofSeconds(gap % 60));
                case ARRIVE -> new Command.Arrive(seat, person == 1);
                case DROP -> new Command.Drop(seat);
                case LEAVE -> new Command.Leave(seat);
                case RESCHEDULE -> new Command.Reschedule(now.plusMillis(gap * 10L));
            };
        }
    }

    private Scripts() {}

    /** The first of them is a facilitator. */
    static GoRound room(int people, int closesAt, Pace pace) {
        return GoRound.of(
                IntStream.rangeClosed(1, people)
                        .mapToObj(Sitting::seat)
                        .map(id -> new Seat(id, id.equals(Sitting.seat(1)), true, Duration.ZERO))
                        .toList(),
                pace,
                Sitting.at(closesAt));
    }

    static Arbitrary<GoRound> rooms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, MOST_PEOPLE),
                        Arbitraries.integers().between(1, 1_800),
                        paces())
                .as(Scripts::room);
    }

    static Arbitrary<Pace> paces() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 60),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.of(true, false))
                .as((least, more, fixed) -> {
                    Duration shortest = Duration.ofSeconds(least);
                    Duration longest = shortest.plusSeconds(more);
                    return (fixed ? Pace.of(longest, shortest) : Pace.shared(shortest, longest))
                            .withMostExtra(Duration.ofSeconds(45));
                });
    }

    static Arbitrary<List<Step>> steps() {
        return steps(Kind.values());
    }

    static Arbitrary<List<Step>> steps(Kind... kinds) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LONGEST_GAP),
                        Arbitraries.of(kinds),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, MOST_PEOPLE + 1))),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, -1)))
                .as(Step::new)
                .list()
                .ofMaxSize(MOST_STEPS);
    }
}
