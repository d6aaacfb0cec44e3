package org.folkmoot.breakout.goround;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.breakout.goround.Claim.Ending;
import org.folkmoot.breakout.goround.GoRound.Begun;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.GoRound.NotBegun;
import org.folkmoot.breakout.goround.GoRound.Paused;
import org.folkmoot.breakout.goround.GoRound.Speaking;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * Who may do what, and what comes of it.
 *
 * @param state as of now
 * @param now not before anything in the state
 */
record GoRoundRules(GoRound state, Command command, Instant now) {
    GoRoundDecision decide() {
        return switch (command) {
            case Command.FromRoom fromRoom -> fromRoom(fromRoom);
            case Command.Arrive arrive -> arrive(arrive);
            case Command.Drop drop -> drop(drop.seat());
            case Command.Leave leave -> leave(leave.seat());
            case Command.Reschedule reschedule -> reschedule(reschedule.closesAt());
        };
    }

    private GoRoundDecision fromRoom(Command.FromRoom asked) {
        return seat(asked.by())
                .filter(Seat::present)
                .map(by -> switch (asked) {
                    case Command.Begin _ -> begin();
                    case Command.OnTurn onTurn -> onTurn(by, onTurn);
                })
                .orElseGet(() -> state instanceof Finished
                        ? new GoRoundDecision.Over()
                        : new GoRoundDecision.NotInRoom(asked.by()));
    }

    private GoRoundDecision begin() {
        return switch (state) {
            case NotBegun before
            when !before.table().hasTimeForATurn(now) ->
                new GoRoundDecision.TooLittleTime(
                        before.table().left(now), before.table().pace().least());
            case NotBegun before -> changed(before.begin(now));
            case Begun _ -> new GoRoundDecision.Unchanged(state);
            case Finished _ -> new GoRoundDecision.Over();
        };
    }

    private GoRoundDecision onTurn(Seat by, Command.OnTurn asked) {
        return switch (state) {
            case NotBegun _ -> new GoRoundDecision.NotYetBegun();
            case Begun begun -> onTurn(begun, by, asked);
            case Finished _ -> new GoRoundDecision.Over();
        };
    }

    private GoRoundDecision onTurn(Begun begun, Seat by, Command.OnTurn asked) {
        if (asked.turn() < 1 || asked.turn() > begun.floor().turns()) {
            return new GoRoundDecision.NoSuchTurn(asked.turn());
        }
        return switch (begun) {
            case Speaking speaking when speaking.turn().number() == asked.turn() -> onTurn(speaking, by, asked);
            case Speaking _, Paused _ -> new GoRoundDecision.TurnOver(asked.turn());
        };
    }

    private GoRoundDecision onTurn(Speaking speaking, Seat by, Command.OnTurn asked) {
        return switch (asked) {
            case Command.Done _ -> bySpeaker(speaking, by, Ending.TAKEN);
            case Command.Pass _ -> bySpeaker(speaking, by, Ending.PASSED);
            case Command.Skip _ ->
                by.facilitator()
                        ? changed(speaking.end(Ending.PASSED, now))
                        : new GoRoundDecision.NotFacilitator(by.id());
            case Command.Extend extend -> extend(speaking, by, extend);
        };
    }

    private GoRoundDecision bySpeaker(Speaking speaking, Seat by, Ending ending) {
        return speaking.isSpeaker(by.id())
                ? changed(speaking.end(ending, now))
                : new GoRoundDecision.NotTheSpeaker(speaking.turn().number());
    }

    private GoRoundDecision extend(Speaking speaking, Seat by, Command.Extend extend) {
        var most = speaking.floor().table().pace().mostExtra();
        if (!by.facilitator()) {
            return new GoRoundDecision.NotFacilitator(by.id());
        }
        if (extend.extra().compareTo(most) > 0) {
            return new GoRoundDecision.TooMuchExtra(extend.extra(), most);
        }
        return extend.extra().compareTo(speaking.turn().extra()) <= 0
                ? new GoRoundDecision.Unchanged(state)
                : changed(speaking.extend(extend.extra()));
    }

    private GoRoundDecision arrive(Command.Arrive arrive) {
        Optional<Seat> known = seat(arrive.seat());
        Seat seat = known.map(there -> there.arriving(arrive.facilitator()))
                .orElseGet(() -> Seat.absent(arrive.seat()).arriving(arrive.facilitator()));
        if (known.filter(seat::equals).isPresent()) {
            return new GoRoundDecision.Unchanged(state);
        }
        return switch (state) {
            case Finished _ -> new GoRoundDecision.Unchanged(state);
            case NotBegun before -> changed(new NotBegun(before.table().with(seat)));
            case Begun begun -> goOn(begun.with(begun.floor().arriving(seat)));
        };
    }

    private GoRoundDecision drop(SeatId id) {
        Optional<Seat> known = seat(id).filter(Seat::present);
        if (known.isEmpty()) {
            return new GoRoundDecision.Unchanged(state);
        }
        Seat seat = known.get().dropping();
        return switch (state) {
            case Finished _ -> new GoRoundDecision.Unchanged(state);
            case NotBegun before -> changed(new NotBegun(before.table().with(seat)));
            case Begun begun -> {
                Begun without =
                        begun.with(begun.floor().with(begun.floor().table().with(seat)));
                yield without instanceof Speaking speaking && speaking.isSpeaker(id)
                        ? changed(speaking.end(Ending.DROPPED, now))
                        : goOn(without);
            }
        };
    }

    private GoRoundDecision leave(SeatId id) {
        if (seat(id).isEmpty()) {
            return new GoRoundDecision.Unchanged(state);
        }
        return switch (state) {
            case Finished _ -> new GoRoundDecision.Unchanged(state);
            case NotBegun before -> changed(new NotBegun(before.table().without(id)));
            case Speaking speaking when speaking.isSpeaker(id) -> changed(speaking.leave(now));
            case Begun begun -> goOn(begun.with(begun.floor().without(id)));
        };
    }

    /** Not into the past: that time was given, and may have been spoken in. Said twice, it is the same as said once. */
    private GoRoundDecision reschedule(Instant asked) {
        Instant earliest = state instanceof Finished over ? over.at() : now;
        Instant closesAt = asked.isBefore(earliest) ? earliest : asked;
        return switch (state) {
            case Finished over ->
                closesAt.equals(over.closesAt())
                        ? new GoRoundDecision.Unchanged(state)
                        : changed(new Finished(over.at(), closesAt, over.totals()));
            case NotBegun before ->
                closesAt.equals(before.table().closesAt())
                        ? new GoRoundDecision.Unchanged(state)
                        : changed(new NotBegun(before.table().closingAt(closesAt)).at(now));
            case Begun begun ->
                closesAt.equals(begun.floor().table().closesAt())
                        ? new GoRoundDecision.Unchanged(state)
                        : goOn(begun.with(
                                begun.floor().with(begun.floor().table().closingAt(closesAt))));
        };
    }

    private GoRoundDecision changed(GoRound next) {
        return new GoRoundDecision.Changed(next, new Move(command, now));
    }

    /** A turn goes on; where nobody has one, somebody may now. */
    private GoRoundDecision goOn(Begun begun) {
        return switch (begun) {
            case Speaking speaking -> changed(speaking.at(now));
            case Paused paused -> changed(paused.floor().goOn(now));
        };
    }

    private Optional<Seat> seat(SeatId id) {
        return switch (state) {
            case Finished _ -> Optional.empty();
            case NotBegun before -> before.table().seat(id);
            case Begun begun -> begun.floor().table().seat(id);
        };
    }
}
