package org.folkmoot.breakout.room;

import java.time.Instant;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;

/** Where somebody sits. */
public record SeatView(RoundId roundId, RoomId roomId, int number, SeatId seatId, Instant closesAt) {
    public static SeatView of(RoomRow room, SeatRow seat) {
        return new SeatView(room.round(), room.id(), room.number(), seat.id(), room.closesAt());
    }

    public static SeatView of(Round round, Board.Placement placement) {
        return new SeatView(
                round.id(), placement.room().id(), placement.room().number(), placement.seat(), round.closesAt());
    }
}
