package org.folkmoot.breakout.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Reports in the database. */
@ApplicationScoped
class ReportStore {
    private static final int MOST_SHOWN = 500;

    private final Database database;

    ReportStore(Database database) {
        this.database = database;
    }

    record Standing(ReportId id, String reason) {}

    /** False when this reporter has reported this seat before. */
    boolean insert(
            ReportId id, RoomRow room, SeatRow reported, String reason, ParticipantId reporter, Instant reportedAt) {
        return database.update(
                        """
                        insert into report
                            (id, assembly_id, room_id, seat_id, participant_id, name, reason, reporter_id, reported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (seat_id, reporter_id) do nothing""",
                        id.value(),
                        room.assembly().value(),
                        room.id().value(),
                        reported.id().value(),
                        reported.participant().value(),
                        reported.name().orElse(null),
                        reason,
                        reporter.value(),
                        reportedAt)
                == 1;
    }

    Standing standing(SeatId seat, ParticipantId reporter) {
        return database.first(
                        "select id, reason from report where seat_id = ? and reporter_id = ?",
                        row -> new Standing(id(row), row.getString("reason")),
                        seat.value(),
                        reporter.value())
                .orElseThrow();
    }

    /** The newest first. */
    List<ConductView.Report> of(AssemblyId assembly) {
        return database.all(
                """
                select report.*, room.number from report join room on room.id = report.room_id
                where report.assembly_id = ? order by report.reported_at desc, report.id limit ?""",
                row -> new ConductView.Report(
                        id(row),
                        new RoomId(row.getObject("room_id", UUID.class)),
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("reason"),
                        Database.instant(row, "reported_at"),
                        new SeatId(row.getObject("seat_id", UUID.class))),
                assembly.value(),
                MOST_SHOWN);
    }

    private static ReportId id(ResultSet row) throws SQLException {
        return new ReportId(row.getObject("id", UUID.class));
    }
}
