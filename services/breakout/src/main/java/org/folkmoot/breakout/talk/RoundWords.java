package org.folkmoot.breakout.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** What a round says to all its rooms. */
@ApplicationScoped
class RoundWords {
    private final Database database;

    RoundWords(Database database) {
        this.database = database;
    }

    record Words(String question, Optional<Round.Message> message) {}

    Words of(RoundId round) {
        return database.first(
                        "select question, message, message_at from round where id = ?", RoundWords::read, round.value())
                .orElseThrow();
    }

    private static Words read(ResultSet row) throws SQLException {
        Instant saidAt = Database.instant(row, "message_at");
        String message = row.getString("message");
        return new Words(
                row.getString("question"), Optional.ofNullable(message).map(text -> new Round.Message(text, saidAt)));
    }
}
