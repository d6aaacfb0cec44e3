package org.folkmoot.registration.participant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

@ApplicationScoped
class ParticipantRepository {
    private static final String COLUMNS =
            "id, email, name, area, language, access_needs, demographics, link_version, signed_up_at, registered_at";
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;

    ParticipantRepository(Database database) {
        this.database = database;
    }

    Optional<Participant> find(ParticipantId id) {
        return database.first(
                "select " + COLUMNS + " from participant where id = ?", ParticipantRepository::participant, id.value());
    }

    /** Keeps unconfirmed details under their address; those of somebody who confirmed already stay as they are. */
    ParticipantId signUp(ParticipantDetails details, Instant now) {
        database.update(
                """
                insert into participant
                    (id, email, name, area, language, access_needs, demographics, signed_up_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (email) do update set
                    name = excluded.name, area = excluded.area, language = excluded.language,
                    access_needs = excluded.access_needs, demographics = excluded.demographics
                where participant.registered_at is null""",
                UUID.randomUUID(),
                details.email().value(),
                details.name(),
                details.area().value(),
                details.language(),
                details.accessNeeds().toArray(String[]::new),
                json(details.demographics()),
                now);
        return database.first(
                        "select id from participant where email = ?",
                        row -> new ParticipantId(row.getObject("id", UUID.class)),
                        details.email().value())
                .orElseThrow();
    }

    /** The participant, if this call confirmed them and not an earlier one. */
    Optional<Participant> confirm(ParticipantId id, Instant now) {
        return database.first(
                "update participant set registered_at = ? where id = ? and registered_at is null returning " + COLUMNS,
                ParticipantRepository::participant,
                now,
                id.value());
    }

    boolean erase(ParticipantId id) {
        return database.update("delete from participant where id = ?", id.value()) > 0;
    }

    long countRegistered() {
        return database.first("select count(*) from participant where registered_at is not null", row -> row.getLong(1))
                .orElseThrow();
    }

    /** Needs a transaction: without one the driver would hold all rows in memory. */
    void forEachRegistered(Collection<AreaCode> areas, Consumer<Participant> effect) {
        String[] codes = areas.stream().map(AreaCode::value).toArray(String[]::new);
        database.work(connection -> {
            try (PreparedStatement select = Database.prepared(
                    connection,
                    "select " + COLUMNS + " from participant where registered_at is not null and area = any (?)",
                    (Object) codes)) {
                select.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        effect.accept(participant(row));
                    }
                }
            }
            return null;
        });
    }

    static String json(Map<String, String> demographics) {
        try {
            return Json.MAPPER.writeValueAsString(demographics);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write demographics", e);
        }
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new ParticipantId(row.getObject("id", UUID.class)),
                new ParticipantDetails(
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        AreaCode.of(row.getString("area")),
                        row.getString("language"),
                        List.of((String[]) row.getArray("access_needs").getArray()),
                        answers(row.getString("demographics"))),
                row.getInt("link_version"),
                Database.instant(row, "signed_up_at"),
                Database.instant(row, "registered_at"));
    }

    private static Map<String, String> answers(String json) {
        try {
            return Json.MAPPER.readValue(json, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read demographics", e);
        }
    }
}
