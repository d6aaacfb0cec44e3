package org.folkmoot.breakout.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** Rooms as everyone may know them. */
final class PublishedRooms {
    static final String SELECT = """
            select room.id, room.round_id, round.assembly_id, room.number, room.area, room.revision,
                room.help_called_at, room.outcome_revision > 0 as outcome_sent, taken.people, taken.present
            from room
            join round on round.id = room.round_id
            cross join lateral (
                select count(*) as people, count(*) filter (where seat.present) as present
                from seat where seat.room_id = room.id
            ) taken
            """;

    private PublishedRooms() {}

    static Room read(ResultSet row) throws SQLException {
        return new Room(
                new RoomId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new AssemblyId(row.getObject("assembly_id", UUID.class)),
                row.getInt("number"),
                Optional.ofNullable(row.getString("area")).map(AreaCode::of).orElse(null),
                row.getInt("people"),
                row.getInt("present"),
                row.getInt("revision"),
                Database.instant(row, "help_called_at"),
                row.getBoolean("outcome_sent"));
    }
}
