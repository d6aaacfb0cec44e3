package org.folkmoot.breakout.goround;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.breakout.goround.Claim.Ending;
import org.folkmoot.breakout.goround.GoRound.Begun;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.GoRound.NotBegun;
import org.folkmoot.breakout.goround.GoRound.Paused;
import org.folkmoot.breakout.goround.GoRound.Speaking;

/**
 * Who may do what, and what comes of it.
 *
 * @param state as of now
 */
record GoRoundRules(GoRound state, Instant now) {
    GoRoundDecision decide(Command command) {
        return switch (command) {
            case Command.FromRoom fromRoom -> fromRoom(fromRoom);
            case Command.Arrive arrive -> arrive(arrive);
            case Command.Drop drop -> drop(drop.seat());
            case Command.Leave leave -> leave(leave.seat());
            case Command.Reschedule reschedule -> reschedule(reschedule.closesAt());
        };
    }

    private GoRoundDecision fromRoom(Command.FromRoom command) {
        return seat(command.by())
                .filter(Seat::present)
                .map(by -> switch (command) {
                    case Command.Begin _ -> begin();
                    case Command.OnTurn onTurn -> onTurn(by, onTurn);
                })
                .orElseGet(() -> state instanceof Finished
                        ? new GoRoundDecision.Over()
                        : new GoRoundDecision.NotInRoom(command.by()));
    }

    private GoRoundDecision begin() {
        return switch (state) {
            case NotBegun before when !before.table().hasTimeForATurn(now) ->
                new GoRoundDecision.TooLittleTime(
                        before.table().left(now), before.table().pace().least());
            case NotBegun before -> new GoRoundDecision.Changed(before.begin(now));
            case Begun _ -> new GoRoundDecision.Unchanged(state);
            case Finished _ -> new GoRoundDecision.Over();
        };
    }

    private GoRoundDecision onTurn(Seat by, Command.OnTurn command) {
        return switch (state) {
            case NotBegun _ -> new GoRoundDecision.NotYetBegun();
            case Begun begun -> onTurn(begun, by, command);
            case Finished _ -> new GoRoundDecision.Over();
        };
    }

    private GoRoundDecision onTurn(Begun begun, Seat by, Command.OnTurn command) {
        if (command.turn() < 1 || command.turn() > begun.floor().turns()) {
            return new GoRoundDecision.NoSuchTurn(command.turn());
        }
        return switch (begun) {
            case Speaking speaking when speaking.turn().number() == command.turn() -> onTurn(speaking, by, command);
            case Speaking _, Paused _ -> new GoRoundDecision.TurnOver(command.turn());
        };
    }

    private GoRoundDecision onTurn(Speaking speaking, Seat by, Command.OnTurn command) {
        return switch (command) {
            case Command.Done _ -> bySpeaker(speaking, by, Ending.TAKEN);
            case Command.Pass _ -> bySpeaker(speaking, by, Ending.PASSED);
            case Command.Skip _ ->
                by.facilitator()
                        ? new GoRoundDecision.Changed(speaking.end(Ending.PASSED, now))
                        : new GoRoundDecision.NotFacilitator(by.id());
            case Command.Extend extend -> extend(speaking, by, extend);
        };
    }

    private GoRoundDecision bySpeaker(Speaking speaking, Seat by, Ending ending) {
        return speaking.isSpeaker(by.id())
                ? new GoRoundDecision.Changed(speaking.end(ending, now))
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
                : new GoRoundDecision.Changed(speaking.extend(extend.extra()));
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
            case NotBegun before ->
                new GoRoundDecision.Changed(new NotBegun(before.table().with(seat)));
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
            case NotBegun before ->
                new GoRoundDecision.Changed(new NotBegun(before.table().with(seat)));
            case Begun begun -> {
                Begun without = begun.with(begun.floor().with(begun.floor().table().with(seat)));
                yield without instanceof Speaking speaking && speaking.isSpeaker(id)
                        ? new GoRoundDecision.Changed(speaking.end(Ending.DROPPED, now))
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
            case NotBegun before ->
                new GoRoundDecision.Changed(new NotBegun(before.table().without(id)));
            case Speaking speaking when speaking.isSpeaker(id) -> new GoRoundDecision.Changed(speaking.leave(now));
            case Begun begun -> goOn(begun.with(begun.floor().without(id)));
        };
    }

    /** Not into the past: the time that was given has been spoken in. */
    private GoRoundDecision reschedule(Instant asked) {
        Instant closesAt = asked.isBefore(now) ? now : asked;
        return switch (state) {
            case Finished over ->
                changed(new Finished(over.at(), closesAt, over.totals()));
            case NotBegun before ->
                changed(new NotBegun(before.table().closingAt(closesAt)));
            case Begun begun ->
                closesAt.equals(begun.floor().table().closesAt())
                        ? new GoRoundDecision.Unchanged(state)
                        : goOn(begun.with(
                                begun.floor().with(begun.floor().table().closingAt(closesAt))));
        };
    }

    private GoRoundDecision changed(GoRound next) {
        return next.equals(state) ? new GoRoundDecision.Unchanged(state) : new GoRoundDecision.Changed(next.at(now));
    }

    /** A turn goes on; where nobody has one, somebody may now. */
    private GoRoundDecision goOn(Begun begun) {
        return switch (begun) {
            case Speaking speaking -> new GoRoundDecision.Changed(speaking.at(now));
            case Paused paused -> new GoRoundDecision.Changed(paused.floor().goOn(paused.moment(now)));
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
