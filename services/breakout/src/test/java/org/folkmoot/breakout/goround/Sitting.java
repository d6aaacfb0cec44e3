package org.folkmoot.breakout.goround;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.breakout.SeatId;

/** One room while it goes round. Times are seconds from the opening. */
final class Sitting {
    static final Instant OPENING = Instant.parse("2026-11-22T18:00:00Z");
    static final SeatId ANA = seat(1);
    static final SeatId BEN = seat(2);
    static final SeatId CLEO = seat(3);
    static final SeatId DAN = seat(4);
    static final SeatId STRANGER = seat(99);

    private final GoRound opening;
    private final List<Move> moves = new ArrayList<>();
    private GoRound state;

    private Sitting(GoRound opening) {
        this.opening = opening;
        this.state = opening;
    }

    static Sitting of(int closesAt, Pace pace, Seat... seats) {
        return new Sitting(GoRound.of(List.of(seats), pace, at(closesAt)));
    }

    /** Everybody is there. */
    static Sitting of(int closesAt, Pace pace, SeatId... seats) {
        return of(closesAt, pace, List.of(seats).stream().map(Seat::present).toArray(Seat[]::new));
    }

    static SeatId seat(int number) {
        return new SeatId(new UUID(0, number));
    }

    static Instant at(double seconds) {
        return OPENING.plusMillis(Math.round(seconds * 1000));
    }

    static Duration seconds(double seconds) {
        return Duration.between(OPENING, at(seconds));
    }

    GoRoundDecision tries(Command command, double seconds) {
        GoRoundDecision decision = state.decide(command, at(seconds));
        switch (decision) {
            case GoRoundDecision.Changed changed -> {
                state = changed.next();
                moves.add(changed.move());
            }
            case GoRoundDecision.Unchanged unchanged -> state = unchanged.current();
            case GoRoundDecision.Refused _ -> {
                // Nothing came of it.
            }
        }
        return decision;
    }

    Sitting does(Command command, double seconds) {
        assertThat(tries(command, seconds)).isInstanceOf(GoRoundDecision.Changed.class);
        return this;
    }

    /** Somebody who has a seat begins. */
    Sitting begun(SeatId by, double seconds) {
        return does(new Command.Begin(by), seconds);
    }

    GoRound state(double seconds) {
        return state.at(at(seconds));
    }

    GoRoundView view(double seconds) {
        return GoRoundView.of(state, at(seconds));
    }

    void speaks(SeatId speaker, int turn, double since, double until) {
        GoRoundView.Now now = view(since).now().orElseThrow();
        assertThat(now).isEqualTo(new GoRoundView.Now(turn, speaker, at(since), at(until), seconds(until - since)));
    }

    void finishes(double when, Totals totals) {
        assertThat(state(when)).isInstanceOfSatisfying(GoRound.Finished.class, over -> {
            assertThat(over.at()).isEqualTo(at(when));
            assertThat(over.totals()).isEqualTo(totals);
        });
        assertThat(state(when - 0.001)).isNotInstanceOf(GoRound.Finished.class);
    }

    GoRound opening() {
        return opening;
    }

    List<Move> moves() {
        return List.copyOf(moves);
    }
}
