package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.goround.GoRound.Begun;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.GoRound.NotBegun;
import org.folkmoot.breakout.goround.GoRound.Paused;
import org.folkmoot.breakout.goround.GoRound.Speaking;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * What everybody in the room sees at an instant.
 *
 * @param now who speaks
 * @param next who will, if nobody moves before the time is up
 * @param order all who belong to the room, in the order of turns; nobody once it is over
 * @param toCome those present who are still to be asked in this round after the speaker, in that order
 * @param roomLeft until the room closes
 */
public record GoRoundView(
        Stage stage,
        Optional<Now> now,
        Optional<SeatId> next,
        List<Seat> order,
        List<SeatId> toCome,
        boolean secondRound,
        Duration roomLeft,
        Totals totals) {
    /** How far the room has come. */
    public enum Stage {
        NOT_BEGUN,
        SPEAKING,
        BETWEEN_TURNS,
        FINISHED
    }

    /** @param turn to be named in commands */
    public record Now(int turn, SeatId speaker, Instant since, Instant until, Duration left) {}

    public GoRoundView {
        order = List.copyOf(order);
        toCome = List.copyOf(toCome);
    }

    public static GoRoundView of(GoRound goRound, Instant now) {
        return switch (goRound.at(now)) {
            case NotBegun before -> of(before, now);
            case Speaking speaking -> of(speaking, Optional.of(seen(speaking, now)), now);
            case Paused paused -> of(paused, Optional.empty(), now);
            case Finished over ->
                new GoRoundView(
                        Stage.FINISHED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        false,
                        left(over.closesAt(), now),
                        over.totals());
        };
    }

    private static GoRoundView of(NotBegun before, Instant now) {
        List<SeatId> present = before.table().present();
        return new GoRoundView(
                Stage.NOT_BEGUN,
                Optional.empty(),
                present.stream().findFirst(),
                before.table().seats(),
                present,
                false,
                before.table().left(now),
                Totals.NONE);
    }

    private static GoRoundView of(Begun begun, Optional<Now> seen, Instant now) {
        Floor floor = begun.floor();
        return new GoRoundView(
                seen.isPresent() ? Stage.SPEAKING : Stage.BETWEEN_TURNS,
                seen,
                seen.flatMap(turn -> speaker(begun.at(turn.until()))),
                floor.table().seats(),
                floor.lap().due(floor.table()).stream()
                        .map(Claim::seat)
                        .filter(seat ->
                                seen.stream().noneMatch(turn -> turn.speaker().equals(seat)))
                        .toList(),
                floor.lap().isSecond(),
                floor.table().left(now),
                floor.totals());
    }

    private static Now seen(Speaking speaking, Instant now) {
        Instant until = speaking.until();
        return new Now(
                speaking.turn().number(),
                speaking.turn().speaker(),
                speaking.turn().since(),
                until,
                left(until, speaking.moment(now)));
    }

    private static Optional<SeatId> speaker(GoRound goRound) {
        return goRound instanceof Speaking speaking
                ? Optional.of(speaking.turn().speaker())
                : Optional.empty();
    }

    private static Duration left(Instant end, Instant now) {
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }
}
