package org.folkmoot.breakout.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.database.Database;

/**
 * A room as the database has it, with what its round says to it.
 *
 * @param area that its people were gathered for; empty: from everywhere
 * @param party whose room it is
 * @param offers access needs that are met in it
 * @param outcomeRevision 0 until the room has answered
 * @param most how many may sit in it
 * @param closesAt when the round is to close
 */
public record RoomRow(
        RoomId id,
        RoundId round,
        AssemblyId assembly,
        int number,
        Optional<AreaCode> area,
        Optional<PartyId> party,
        List<String> offers,
        Status status,
        Optional<RoomId> mergedInto,
        int revision,
        Optional<Instant> helpCalledAt,
        int outcomeRevision,
        int most,
        Instant openedAt,
        Instant closesAt) {
    /** How far a room has come. */
    public enum Status {
        OPEN,
        MERGED,
        CLOSED
    }

    static final String COLUMNS = """
            room.id, room.round_id, round.assembly_id, room.number, room.area, room.party, room.offers, room.status,
            room.merged_into, room.revision, room.help_called_at, room.outcome_revision,
            cast(round.plan ->> 'most' as integer) as most, round.opened_at, round.closes_at
            """;

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    static RoomRow read(ResultSet row) throws SQLException {
        return new RoomRow(
                new RoomId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new AssemblyId(row.getObject("assembly_id", UUID.class)),
                row.getInt("number"),
                Optional.ofNullable(row.getString("area")).map(AreaCode::of),
                Optional.ofNullable(row.getObject("party", UUID.class)).map(PartyId::new),
                List.of((String[]) row.getArray("offers").getArray()),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(RoomId::new),
                row.getInt("revision"),
                Optional.ofNullable(Database.instant(row, "help_called_at")),
                row.getInt("outcome_revision"),
                row.getInt("most"),
                Database.instant(row, "opened_at"),
                Database.instant(row, "closes_at"));
    }
}
