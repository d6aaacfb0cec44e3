package org.folkmoot.breakout.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.breakout.goround.outcome.RoomOutcome;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** What stands for each room. */
@ApplicationScoped
class OutcomeStore {
    private final Database database;

    OutcomeStore(Database database) {
        this.database = database;
    }

    RoomOutcome of(RoomId room) {
        return database.first(
                        "select outcome_revision, outcome_line, outcome_priorities from room where id = ?",
                        OutcomeStore::read,
                        room.value())
                .orElseGet(RoomOutcome.Awaited::new);
    }

    void keep(RoomId room, RoomOutcome.Sent outcome) {
        database.update(
                "update room set outcome_revision = ?, outcome_line = ?, outcome_priorities = ? where id = ?",
                outcome.revision(),
                outcome.line(),
                outcome.priorities().toArray(String[]::new),
                room.value());
    }

    /** Of all rooms of a round that have answered. */
    List<RoomOutcomeView> of(RoundId round) {
        if (database.first("select 1 from round where id = ?", row -> 1, round.value())
                .isEmpty()) {
            throw RoomProblem.unknown(round);
        }
        return database.all(
                """
                select id, number, area, outcome_line, outcome_priorities from room
                where round_id = ? and outcome_revision > 0 order by number""",
                row -> new RoomOutcomeView(
                        new RoomId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        Optional.ofNullable(row.getString("area"))
                                .map(AreaCode::of)
                                .orElse(null),
                        row.getString("outcome_line"),
                        List.of((String[]) row.getArray("outcome_priorities").getArray())),
                round.value());
    }

    private static RoomOutcome read(ResultSet row) throws SQLException {
        int revision = row.getInt("outcome_revision");
        return revision == 0
                ? new RoomOutcome.Awaited()
                : new RoomOutcome.Sent(revision, row.getString("outcome_line"), List.of((String[])
                        row.getArray("outcome_priorities").getArray()));
    }
}
