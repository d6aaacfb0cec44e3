package org.folkmoot.sortition.wave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.sortition.randomness.Randomness;
import org.folkmoot.sortition.wave.WaveRow.CutOff;

/** Waves in the database. */
@ApplicationScoped
public class WaveStore {
    private static final String SELECT =
            "select draw_id, number, invitations, by_area, answer_by, secret, registered, register_root,"
                    + " randomness, sealed_at, drawn_at, value, seed, cut_offs, audited_at, findings, file from wave ";
    private static final String OF_DRAW = SELECT + "where draw_id = ? ";

    private final Database database;
    private final ObjectMapper mapper;

    WaveStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void add(WaveRow wave, SealedRegister register, String file) {
        database.update(
                """
                insert into wave
                    (draw_id, number, invitations, by_area, answer_by, secret, register, strata, registered, file, register_root,
                    randomness, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""",
                wave.draw().value(),
                wave.number(),
                wave.invitations(),
                wave.byArea(),
                wave.answerBy(),
                wave.secret(),
                register.bytes(),
                register.strata().toArray(String[]::new),
                wave.registered(),
                file,
                wave.registerRoot(),
                json(wave.randomness()),
                wave.sealedAt());
    }

    List<WaveRow> of(DrawId draw) {
        return database.all(OF_DRAW + "order by number", this::read, draw.value());
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<WaveRow> lock(DrawId draw, int number) {
        return database.first(OF_DRAW + "and number = ? for no key update", this::read, draw.value(), number);
    }

    SealedRegister register(WaveRow wave) {
        return database.first(
                        "select register, strata from wave where draw_id = ? and number = ?",
                        row -> SealedRegister.of(row.getBytes("register"), List.of((String[])
                                row.getArray("strata").getArray())),
                        wave.draw().value(),
                        wave.number())
                .orElseThrow();
    }

    /** Name of the file of published leaves. */
    Optional<String> file(DrawId draw, int number) {
        return database.first(
                "select file from wave where draw_id = ? and number = ?",
                row -> row.getString("file"),
                draw.value(),
                number);
    }

    /** Who took part is not needed any more. */
    void draw(WaveRow wave, String value, String seed, List<CutOff> cutOffs, Instant now) {
        database.update("""
                update wave set drawn_at = ?, value = ?, seed = ?, cut_offs = cast(? as jsonb), register = null
                where draw_id = ? and number = ?""", now, value, seed, json(cutOffs), wave.draw().value(), wave.number());
    }

    /** A wave that is sealed. */
    public record Waiting(DrawId draw, int number, Randomness randomness) {}

    /** Those that wait for their randomness. */
    public List<Waiting> waiting() {
        return database.all(
                "select draw_id, number, randomness from wave join draw on draw.id = wave.draw_id"
                        + " where wave.drawn_at is null and draw.status = 'GATHERING' order by sealed_at",
                row -> new Waiting(
                        new DrawId(row.getObject("draw_id", UUID.class)),
                        row.getInt("number"),
                        value(row.getString("randomness"), Randomness.class)));
    }

    /**
     * A wave in which the lot has fallen.
     *
     * @param file of its published leaves
     */
    record Published(WaveRow row, String file) {}

    /** The first that the verifier has not looked at. */
    Optional<Published> unaudited() {
        return database.first(
                SELECT + "where drawn_at is not null and audited_at is null order by drawn_at limit 1",
                row -> new Published(read(row), row.getString("file")));
    }

    /** @return not so when it was before */
    boolean audited(WaveRow wave, List<String> findings, Instant now) {
        return database.update(
                        "update wave set audited_at = ?, findings = ?"
                                + " where draw_id = ? and number = ? and audited_at is null",
                        now,
                        findings.toArray(String[]::new),
                        wave.draw().value(),
                        wave.number())
                > 0;
    }

    private WaveRow read(ResultSet row) throws SQLException {
        return new WaveRow(
                new DrawId(row.getObject("draw_id", UUID.class)),
                row.getInt("number"),
                row.getInt("invitations"),
                row.getBoolean("by_area"),
                Database.instant(row, "answer_by"),
                row.getBytes("secret"),
                row.getInt("registered"),
                row.getString("register_root"),
                value(row.getString("randomness"), Randomness.class),
                Database.instant(row, "sealed_at"),
                Optional.ofNullable(Database.instant(row, "drawn_at")),
                Optional.ofNullable(row.getString("value")),
                Optional.ofNullable(row.getString("seed")),
                List.of(value(row.getString("cut_offs"), CutOff[].class)),
                audit(row));
    }

    private static Optional<WaveRow.Audit> audit(ResultSet row) throws SQLException {
        List<String> findings = List.of((String[]) row.getArray("findings").getArray());
        return Optional.ofNullable(Database.instant(row, "audited_at")).map(at -> new WaveRow.Audit(at, findings));
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records are always JSON", e);
        }
    }

    private <T> T value(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored wave cannot be read", e);
        }
    }
}
