package org.folkmoot.breakout.talk.turns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.breakout.goround.Command;
import org.folkmoot.breakout.goround.GoRound;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.GoRoundDecision.Changed;
import org.folkmoot.breakout.goround.Move;
import org.folkmoot.breakout.room.RoomWatch;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;

/** Lets go-rounds that were begun know who comes and goes. */
@ApplicationScoped
class GoRoundWatch implements RoomWatch {
    private final StoredGoRounds stored;
    private final GoRoundStore store;

    GoRoundWatch(StoredGoRounds stored, GoRoundStore store) {
        this.stored = stored;
        this.store = store;
    }

    @Override
    public void arrived(List<Change> changes, Instant now) {
        // Who was moved here while away takes their place in the order when they are heard of.
        List<Change> heardOf = changes.stream()
                .map(change -> new Change(
                        change.room(),
                        change.seats().stream().filter(SeatRow::present).toList()))
                .toList();
        record(heardOf, seat -> new Command.Arrive(seat.id(), seat.facilitator()), now);
    }

    @Override
    public void dropped(List<Change> changes, Instant now) {
        record(changes, seat -> new Command.Drop(seat.id()), now);
    }

    @Override
    public void left(List<Change> changes, Instant now) {
        record(changes, seat -> new Command.Leave(seat.id()), now);
    }

    @Override
    public void rescheduled(RoundId round, Instant closesAt, Instant now) {
        store.reschedule(round, closesAt, now.truncatedTo(ChronoUnit.MILLIS));
    }

    private void record(List<Change> changes, Function<SeatRow, Command> command, Instant now) {
        Map<RoomId, StoredGoRound> running = stored.running(
                changes.stream().map(change -> change.room().id()).toList());
        Instant when = now.truncatedTo(ChronoUnit.MILLIS);
        for (Change change : changes) {
            StoredGoRound begun = running.get(change.room().id());
            if (begun != null) {
                record(begun.state(change.room().closesAt()), change, command, when);
            }
        }
    }

    private void record(GoRound before, Change change, Function<SeatRow, Command> command, Instant now) {
        GoRound state = before;
        List<Move> moves = new ArrayList<>();
        for (SeatRow seat : change.seats()) {
            if (state.decide(command.apply(seat), now) instanceof Changed changed) {
                state = changed.next();
                moves.add(changed.move());
            }
        }
        store.append(change.room().id(), moves);
        if (state instanceof Finished over) {
            store.finish(change.room().id(), over);
        }
    }
}
