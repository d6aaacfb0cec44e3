package org.folkmoot.sortition.deed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.database.Database;

/** The log of a draw: written with what was done, in the same transaction. */
@ApplicationScoped
public class Deeds {
    private final Database database;
    private final ObjectMapper mapper;

    Deeds(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * Something that was done.
     *
     * @param by a member of staff, who answers for it by name; or {@code the service}, {@code drand}, {@code the verifier}
     */
    public record Deed(Instant at, String by, String what, JsonNode details) {}

    public void record(DrawId draw, Instant at, String by, String what, Map<String, ?> details) {
        try {
            database.update(
                    "insert into deed (draw_id, done_at, done_by, what, details) values (?, ?, ?, ?, cast(? as jsonb))",
                    draw.value(),
                    at,
                    by,
                    what,
                    mapper.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Details are always JSON", e);
        }
    }

    /** In the order in which it was done. */
    public List<Deed> of(DrawId draw) {
        return database.all(
                "select done_at, done_by, what, details from deed where draw_id = ? order by id",
                row -> new Deed(
                        Database.instant(row, "done_at"),
                        row.getString("done_by"),
                        row.getString("what"),
                        tree(row.getString("details"))),
                draw.value());
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored deed cannot be read", e);
        }
    }
}
