package org.folkmoot.breakout.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Somebody's one seat in a round.
 *
 * @param place the order of turns in the room
 * @param facilitator whether certified
 * @param name what they want to be called
 * @param present by the heartbeats of their device
 */
public record SeatRow(
        SeatId id,
        RoundId round,
        RoomId room,
        ParticipantId participant,
        int place,
        boolean facilitator,
        Optional<String> name,
        boolean present) {
    static final String COLUMNS =
            "seat.id, seat.round_id, seat.room_id, seat.participant_id, seat.place, seat.facilitator, seat.name, seat.present";

    static SeatRow read(ResultSet row) throws SQLException {
        return new SeatRow(
                new SeatId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                row.getInt("place"),
                row.getBoolean("facilitator"),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("present"));
    }
}
