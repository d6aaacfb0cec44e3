package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.breakout.goround.Claim.Ending;
import org.folkmoot.contracts.breakout.SeatId;

/** A fair turn for each in one room. A clock that goes back a little changes nothing that has happened. */
public sealed interface GoRound {
    /** Before anybody has begun it. */
    static NotBegun of(List<Seat> seats, Pace pace, Instant closesAt) {
        return new NotBegun(new Table(seats, pace, closesAt));
    }

    /** What the clock has made of it: turns whose time was up went to the next. */
    GoRound at(Instant now);

    /** Never before what has happened, wherever the clock has gone. */
    default Instant moment(Instant now) {
        return now;
    }

    default GoRoundDecision decide(Command command, Instant now) {
        GoRound current = at(now);
        return new GoRoundRules(current, command, current.moment(now)).decide();
    }

    /** What the moves have made of it, as after a restart. Those that do not fit are passed over. */
    default GoRound after(List<Move> moves) {
        GoRound state = this;
        for (Move move : moves) {
            if (state.decide(move.command(), move.at()) instanceof GoRoundDecision.Changed changed) {
                state = changed.next();
            }
        }
        return state;
    }

    /** It goes on; the time people have spoken is known for each of them. */
    sealed interface Begun extends GoRound {
        Floor floor();

        Begun with(Floor changed);
    }

    record NotBegun(Table table) implements GoRound {
        @Override
        public GoRound at(Instant now) {
            return now.isBefore(table.closesAt())
                    ? this
                    : new Finished(table.closesAt(), table.closesAt(), Totals.NONE);
        }

        GoRound begin(Instant now) {
            return new Floor(table, Lap.first(table), 0, Totals.NONE).goOn(now);
        }
    }

    /** One has the floor, is there, and nobody else has it. */
    record Speaking(Floor floor, Turn turn) implements Begun {
        @Override
        public GoRound at(Instant now) {
            return now.isBefore(until()) ? this : end(Ending.TAKEN, until()).at(now);
        }

        public Instant until() {
            Instant closesAt = floor.table().closesAt();
            return moment(turn.until().isBefore(closesAt) ? turn.until() : closesAt);
        }

        @Override
        public Instant moment(Instant now) {
            return now.isBefore(turn.since()) ? turn.since() : now;
        }

        @Override
        public Speaking with(Floor changed) {
            return new Speaking(changed, turn);
        }

        boolean isSpeaker(SeatId seat) {
            return turn.speaker().equals(seat);
        }

        GoRound end(Ending ending, Instant when) {
            return ended(ending, when).goOn(when);
        }

        GoRound leave(Instant when) {
            return ended(Ending.TAKEN, when).without(turn.speaker()).goOn(when);
        }

        private Floor ended(Ending ending, Instant when) {
            return floor.ending(turn.speaker(), ending, Duration.between(turn.since(), when));
        }

        GoRound extend(Duration extra) {
            return new Speaking(floor, turn.withExtra(extra));
        }
    }

    /** Between turns: whoever is still to come is away. It goes on when somebody comes. */
    record Paused(Floor floor, Instant since) implements Begun {
        @Override
        public GoRound at(Instant now) {
            Instant last = floor.table().closesAt().minus(floor.table().pace().least());
            return now.isBefore(last) ? this : floor.finish(moment(last));
        }

        @Override
        public Instant moment(Instant now) {
            return now.isBefore(since) ? since : now;
        }

        @Override
        public Paused with(Floor changed) {
            return new Paused(changed, since);
        }
    }

    /** For good. Who took part, and how long each one spoke, is no longer known. */
    record Finished(Instant at, Instant closesAt, Totals totals) implements GoRound {
        @Override
        public Finished at(Instant now) {
            return this;
        }

        @Override
        public Instant moment(Instant now) {
            return now.isBefore(at) ? at : now;
        }
    }
}
