package org.folkmoot.assembly.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;

/** Keeps check-ins, in plain SQL: everybody comes at once, and the database alone must see to it that once is once. */
@ApplicationScoped
class CheckInRepository {
    private static final String ADD = """
            insert into check_in (assembly_id, participant_id, area, checked_in_at)
            values (?, ?, ?, ?) on conflict do nothing returning checked_in_at""";
    private static final String FIND =
            "select area, checked_in_at from check_in where assembly_id = ? and participant_id = ?";

    private final DataSource database;

    CheckInRepository(DataSource database) {
        this.database = database;
    }

    /** Whether it is the first of this person; waits for another transaction that is adding the same. */
    boolean add(CheckIn checkIn) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, checkIn.assemblyId().value());
            insert.setObject(2, checkIn.participantId().value());
            insert.setString(3, checkIn.area().value());
            insert.setObject(4, checkIn.checkedInAt().atOffset(ZoneOffset.UTC));
            try (ResultSet inserted = insert.executeQuery()) {
                return inserted.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store a check-in", e);
        }
    }

    Optional<CheckIn> find(AssemblyId assemblyId, ParticipantId participantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, assemblyId.value());
            select.setObject(2, participantId.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Instant checkedInAt = row.getObject(2, OffsetDateTime.class).toInstant();
                return Optional.of(new CheckIn(assemblyId, participantId, AreaCode.of(row.getString(1)), checkedInAt));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read a check-in", e);
        }
    }
}
