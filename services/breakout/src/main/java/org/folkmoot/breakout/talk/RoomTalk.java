package org.folkmoot.breakout.talk;

import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.goround.GoRound;
import org.folkmoot.breakout.goround.outcome.RoomOutcome;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What goes on in a room, as of one revision of it. */
record RoomTalk(List<SeatRow> seats, GoRound goRound, RoomOutcome outcome) {
    RoomTalk {
        seats = List.copyOf(seats);
    }

    Optional<SeatId> seatOf(ParticipantId participant) {
        return seats.stream()
                .filter(seat -> seat.participant().equals(participant))
                .map(SeatRow::id)
                .findFirst();
    }
}
