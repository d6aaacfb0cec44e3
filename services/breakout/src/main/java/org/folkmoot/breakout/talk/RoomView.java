package org.folkmoot.breakout.talk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.breakout.goround.GoRoundView;
import org.folkmoot.breakout.goround.outcome.RoomOutcome;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * A room as those see it who sit there, and facilitators.
 *
 * @param area absent: its people come from everywhere
 * @param status {@code open}, {@code merged} or {@code closed}
 * @param now by our clock, to count down by
 * @param me the seat of whoever asks; absent for staff
 * @param people in the order of turns
 */
record RoomView(
        RoomId id,
        RoundId roundId,
        AssemblyId assemblyId,
        int number,
        AreaCode area,
        String question,
        String status,
        RoomId mergedInto,
        Instant closesAt,
        Instant now,
        int revision,
        Round.Message message,
        SeatId me,
        List<Person> people,
        TurnView goRound,
        Outcome outcome,
        Instant helpCalledAt) {
    /** @param name what they want to be called; absent: they gave none */
    record Person(SeatId seatId, String name, boolean present, boolean facilitator) {
        static Person of(SeatRow seat) {
            return new Person(seat.id(), seat.name().orElse(null), seat.present(), seat.facilitator());
        }
    }

    record Outcome(int revision, String line, List<String> priorities) {
        static Outcome of(RoomOutcome outcome) {
            return switch (outcome) {
                case RoomOutcome.Awaited _ -> null;
                case RoomOutcome.Sent sent -> new Outcome(sent.revision(), sent.line(), sent.priorities());
            };
        }
    }

    static RoomView of(RoomRow room, RoundWords.Words words, RoomTalk talk, Optional<SeatId> me, Instant now) {
        GoRoundView goRound = GoRoundView.of(talk.goRound(), now);
        return new RoomView(
                room.id(),
                room.round(),
                room.assembly(),
                room.number(),
                room.area().orElse(null),
                words.question(),
                room.status().name().toLowerCase(Locale.ROOT),
                room.mergedInto().orElse(null),
                room.closesAt(),
                now,
                room.revision(),
                words.message().orElse(null),
                me.orElse(null),
                talk.seats().stream().map(Person::of).toList(),
                me.isPresent() ? TurnView.of(goRound) : TurnView.withoutTotals(goRound),
                Outcome.of(talk.outcome()),
                room.helpCalledAt().orElse(null));
    }
}
