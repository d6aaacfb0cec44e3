package org.folkmoot.breakout.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.folkmoot.breakout.goround.outcome.RoomOutcome;
import org.folkmoot.contracts.breakout.RoomId;
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

    private static RoomOutcome read(ResultSet row) throws SQLException {
        int revision = row.getInt("outcome_revision");
        return revision == 0
                ? new RoomOutcome.Awaited()
                : new RoomOutcome.Sent(revision, row.getString("outcome_line"), List.of((String[])
                        row.getArray("outcome_priorities").getArray()));
    }
}
