package org.folkmoot.breakout.talk.turns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.goround.Command;
import org.folkmoot.breakout.goround.GoRound;
import org.folkmoot.breakout.goround.GoRound.Begun;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.GoRound.NotBegun;
import org.folkmoot.breakout.goround.GoRoundDecision.Changed;
import org.folkmoot.breakout.goround.Move;
import org.folkmoot.breakout.goround.Pace;
import org.folkmoot.breakout.goround.Totals;

/**
 * A go-round that was begun, as the database has it.
 *
 * @param closesAt as it was when the go-round began
 * @param ended what is left of one that is over
 * @param moves beginning with the arrival of everybody who belonged to the room
 * @param rescheduled the moves that concern the whole round, in the order in which they were made
 */
record StoredGoRound(Pace pace, Instant closesAt, Optional<Ended> ended, List<Move> moves, List<Move> rescheduled) {
    record Ended(Instant at, Totals totals) {}

    /** @param latestClose when the room closes, as is known now */
    GoRound state(Instant latestClose) {
        return ended.<GoRound>map(end -> new Finished(end.at(), latestClose, end.totals()))
                .orElseGet(() -> GoRound.of(List.of(), pace, closesAt).after(inOrder()));
    }

    /** What is left of it when its room closes, sooner than was planned perhaps. */
    Finished closed(Instant at) {
        GoRound state = state(at);
        GoRound closing =
                state.decide(new Command.Reschedule(at), at) instanceof Changed changed ? changed.next() : state;
        return switch (closing.at(Instant.MAX)) {
            case Finished over -> over;
            case NotBegun _, Begun _ -> throw new IllegalStateException("A go-round outlasts its room");
        };
    }

    private List<Move> inOrder() {
        List<Move> all = new ArrayList<>();
        int next = 0;
        for (Move move : moves) {
            while (next < rescheduled.size() && !rescheduled.get(next).at().isAfter(move.at())) {
                all.add(rescheduled.get(next++));
            }
            all.add(move);
        }
        all.addAll(rescheduled.subList(next, rescheduled.size()));
        return all;
    }
}
