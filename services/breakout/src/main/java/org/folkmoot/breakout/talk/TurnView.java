package org.folkmoot.breakout.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.breakout.goround.GoRoundView;
import org.folkmoot.breakout.goround.GoRoundView.Now;
import org.folkmoot.breakout.goround.GoRoundView.Stage;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * How far a go-round has come.
 *
 * @param turn to be named in commands; it and the next three are absent while nobody speaks
 * @param next who will speak if nobody moves, and those of this round after them
 * @param totals absent for staff: in a room of one they are that one person's
 */
record TurnView(
        State state,
        Integer turn,
        SeatId speaker,
        Instant since,
        Instant until,
        List<SeatId> next,
        boolean secondRound,
        Totals totals) {
    enum State {
        @JsonProperty("not-begun")
        NOT_BEGUN,
        @JsonProperty("speaking")
        SPEAKING,
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("finished")
        FINISHED;

        static State of(Stage stage) {
            return switch (stage) {
                case NOT_BEGUN -> NOT_BEGUN;
                case SPEAKING -> SPEAKING;
                case BETWEEN_TURNS -> PAUSED;
                case FINISHED -> FINISHED;
            };
        }
    }

    record Totals(int turns, int passes, Duration spoken) {}

    static TurnView of(GoRoundView view) {
        var totals = view.totals();
        return of(view, new Totals(totals.turns(), totals.passes(), totals.spoken()));
    }

    static TurnView withoutTotals(GoRoundView view) {
        return of(view, null);
    }

    private static TurnView of(GoRoundView view, Totals totals) {
        Optional<Now> now = view.now();
        return new TurnView(
                State.of(view.stage()),
                now.map(Now::turn).orElse(null),
                now.map(Now::speaker).orElse(null),
                now.map(Now::since).orElse(null),
                now.map(Now::until).orElse(null),
                view.next().map(next -> next(next, view.toCome())).orElse(List.of()),
                view.secondRound(),
                totals);
    }

    private static List<SeatId> next(SeatId first, List<SeatId> toCome) {
        return Stream.concat(Stream.of(first), toCome.stream()).distinct().toList();
    }
}
