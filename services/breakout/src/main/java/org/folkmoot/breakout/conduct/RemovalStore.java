package org.folkmoot.breakout.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Removals in the database; none is ever deleted. */
@ApplicationScoped
class RemovalStore {
    private static final int MOST_SHOWN = 500;

    private static final String INSERT = """
            insert into removal (id, assembly_id, scope, room_id, seat_id, participant_id, reason, removed_by,
                removed_by_seat, removed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (assembly_id, participant_id) where scope = 'ASSEMBLY' and lifted_at is null do nothing""";

    private final Database database;

    RemovalStore(Database database) {
        this.database = database;
    }

    /** Somebody who is to be removed from an assembly. */
    record Target(SeatId seat, ParticipantId participant) {}

    /** @param participant empty once everything held about them was erased */
    record Removal(boolean ofAssembly, Optional<ParticipantId> participant, boolean lifted) {}

    /** Whoever sits or sat there, if anything here still tells. */
    Optional<Target> target(AssemblyId assembly, SeatId seat) {
        return database.first(
                """
                select seat.id as seat_id, seat.participant_id from seat join round on round.id = seat.round_id
                where round.assembly_id = ? and seat.id = ?
                union all
                select seat_id, participant_id from report
                where assembly_id = ? and seat_id = ? and participant_id is not null
                union all
                select seat_id, participant_id from removal
                where assembly_id = ? and seat_id = ? and participant_id is not null""",
                RemovalStore::target,
                assembly.value(),
                seat.value(),
                assembly.value(),
                seat.value(),
                assembly.value(),
                seat.value());
    }

    Optional<Target> target(AssemblyId assembly, ReportId report) {
        return database.first(
                "select seat_id, participant_id from report "
                        + "where assembly_id = ? and id = ? and participant_id is not null",
                RemovalStore::target,
                assembly.value(),
                report.value());
    }

    void insert(RemovalId id, RoomRow room, Target target, String reason, Remover by, Instant removedAt) {
        insert(id, "ROOM", room.assembly(), room.id().value(), target, reason, by, removedAt);
    }

    /** False when they are removed already. */
    boolean insert(RemovalId id, AssemblyId assembly, Target target, String reason, Remover by, Instant removedAt) {
        return insert(id, "ASSEMBLY", assembly, null, target, reason, by, removedAt) == 1;
    }

    private int insert(
            RemovalId id,
            String scope,
            AssemblyId assembly,
            UUID room,
            Target target,
            String reason,
            Remover by,
            Instant removedAt) {
        return database.update(
                INSERT,
                id.value(),
                assembly.value(),
                scope,
                room,
                target.seat().value(),
                target.participant().value(),
                reason,
                by instanceof Remover.Staff staff ? staff.username() : null,
                by instanceof Remover.InRoom inRoom ? inRoom.seat().value() : null,
                removedAt);
    }

    Optional<Removal> lock(AssemblyId assembly, RemovalId id) {
        return database.first(
                "select scope, participant_id, lifted_at from removal where assembly_id = ? and id = ? for update",
                row -> new Removal(
                        row.getString("scope").equals("ASSEMBLY"),
                        Optional.ofNullable(row.getObject("participant_id", UUID.class))
                                .map(ParticipantId::new),
                        row.getTimestamp("lifted_at") != null),
                assembly.value(),
                id.value());
    }

    void lift(RemovalId id, String by, Instant liftedAt) {
        database.update("update removal set lifted_by = ?, lifted_at = ? where id = ?", by, liftedAt, id.value());
    }

    /** Whether anything that was decided against them in this assembly holds still. */
    boolean stands(AssemblyId assembly, ParticipantId participant) {
        return database.first(
                        "select 1 from removal where assembly_id = ? and participant_id = ? and lifted_at is null",
                        row -> row.getInt(1),
                        assembly.value(),
                        participant.value())
                .isPresent();
    }

    /** The newest first. */
    List<ConductView.Removal> of(AssemblyId assembly) {
        return database.all(
                "select * from removal where assembly_id = ? order by removed_at desc, id limit ?",
                RemovalStore::shown,
                assembly.value(),
                MOST_SHOWN);
    }

    private static ConductView.Removal shown(ResultSet row) throws SQLException {
        return new ConductView.Removal(
                new RemovalId(row.getObject("id", UUID.class)),
                row.getString("scope").toLowerCase(Locale.ROOT),
                Optional.ofNullable(row.getObject("room_id", UUID.class))
                        .map(RoomId::new)
                        .orElse(null),
                seat(row),
                row.getString("reason"),
                row.getString("removed_by"),
                Optional.ofNullable(row.getObject("removed_by_seat", UUID.class))
                        .map(SeatId::new)
                        .orElse(null),
                Database.instant(row, "removed_at"),
                row.getString("lifted_by"),
                Database.instant(row, "lifted_at"));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(seat(row), new ParticipantId(row.getObject("participant_id", UUID.class)));
    }

    private static SeatId seat(ResultSet row) throws SQLException {
        return new SeatId(row.getObject("seat_id", UUID.class));
    }
}
