package org.folkmoot.sortition.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.database.Database;

/** Draws in the database. */
@ApplicationScoped
public class DrawStore {
    private static final String SELECT = "select * from draw ";

    private final Database database;
    private final ObjectMapper mapper;

    DrawStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void add(DrawRow draw) {
        database.update(
                """
                insert into draw
                    (id, assembly_id, name, area, seats, targets, not_again, secret, status, announced_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""",
                draw.id().value(),
                draw.assembly().value(),
                draw.name(),
                draw.area().map(AreaCode::value).orElse(null),
                draw.seats(),
                json(draw.targets().stream().map(Target::of).toList()),
                draw.notAgain().stream().map(DrawId::value).toArray(UUID[]::new),
                draw.secret(),
                draw.status().name(),
                draw.announcedAt());
    }

    private Optional<DrawRow> find(DrawId id) {
        return database.first(SELECT + "where id = ?", this::read, id.value());
    }

    /** As it is now; asking holds nobody up. */
    public DrawRow existing(DrawId id) {
        return find(id).orElseThrow(() -> DrawProblem.unknown(id));
    }

    /** Nobody else changes it until the running transaction ends. */
    public DrawRow lock(DrawId id) {
        return database.first(SELECT + "where id = ? for no key update", this::read, id.value())
                .orElseThrow(() -> DrawProblem.unknown(id));
    }

    /** Nobody else changes it until the running transaction ends, but others may look at it in the same way. */
    public DrawRow hold(DrawId id) {
        return database.first(SELECT + "where id = ? for share", this::read, id.value())
                .orElseThrow(() -> DrawProblem.unknown(id));
    }

    /** Waits until none of those that people are invited to is being changed, and keeps them from it meanwhile. */
    public void holdGathering() {
        database.all(
                "select id from draw where status = 'GATHERING' order by id for share",
                row -> row.getObject("id", UUID.class));
    }

    List<DrawRow> of(AssemblyId assembly) {
        return database.all(SELECT + "where assembly_id = ? order by announced_at, id", this::read, assembly.value());
    }

    public List<DrawRow> in(DrawStatus status) {
        return database.all(SELECT + "where status = ? order by announced_at", this::read, status.name());
    }

    /** Those of them that are none. */
    List<DrawId> unknown(List<DrawId> ids) {
        return ids.stream().filter(id -> find(id).isEmpty()).toList();
    }

    /** The last panel that was drawn from an area, or from everywhere. */
    Optional<DrawId> lastDrawn(Optional<AreaCode> area) {
        return database.first(
                "select id from draw where status = 'DRAWN' and area is not distinct from ? order by drawn_at desc limit 1",
                row -> new DrawId(row.getObject("id", UUID.class)),
                area.map(AreaCode::value).orElse(null));
    }

    /** What held before is kept, for the case that no panels are found. */
    public void compute(DrawId id, DrawPlan plan, Instant now) {
        database.update("""
                update draw set status = 'COMPUTING', failure = null, computed_until = null, attempt = attempt + 1,
                    plan_before = plan, frozen_before = frozen_at, draws_before = draws_at,
                    plan = cast(? as jsonb), frozen_at = ?, draws_at = ?
                where id = ?""", json(plan), now, plan.randomness().knownFrom(), id.value());
    }

    /** Seats of a panel that was drawn are to be filled. */
    public void replace(DrawId id, DrawPlan plan, List<String> outOfOffice, Instant now) {
        compute(id, plan, now);
        database.update(
                "update draw set out_of_office = ? where id = ?", outOfOffice.toArray(String[]::new), id.value());
    }

    /** People can be added again, or the panel stays as it is, and so does what is told of it. */
    public void fail(DrawId id, String failure) {
        database.update("""
                update draw set status = case when panel_id is null then 'GATHERING' else 'DRAWN' end, failure = ?,
                    plan = plan_before, frozen_at = frozen_before, draws_at = draws_before, computed_until = null
                where id = ?""", failure, id.value());
    }

    /**
     * Takes one whose panels are to be found, unless another instance is at work on it. Should that instance be heard
     * of again later, its attempt is over.
     *
     * @param until when it may be taken over, should this instance not come to an end with it
     */
    public Optional<DrawRow> take(Instant now, Instant until) {
        return database.first("""
                update draw set computed_until = ?, attempt = attempt + 1 where id = (
                    select id from draw where status = 'COMPUTING' and (computed_until is null or computed_until < ?)
                    order by announced_at limit 1 for update skip locked)
                returning *""", this::read, until, now);
    }

    /** Still at work on it, if it was not taken over. */
    public void goOn(DrawRow taken, Instant until) {
        database.update(
                "update draw set computed_until = ? where id = ? and status = 'COMPUTING' and attempt = ?",
                until,
                taken.id().value(),
                taken.attempt());
    }

    /** Whether what it came to may still be said. Nobody else changes the draw until the running transaction ends. */
    public boolean isCurrent(DrawRow taken) {
        DrawRow draw = lock(taken.id());
        return draw.status() == DrawStatus.COMPUTING && draw.attempt() == taken.attempt();
    }

    public void freeze(DrawId id, int people, String root, String directory) {
        database.update(
                "update draw set status = 'FROZEN', people = ?, root = ?, directory = ? where id = ?",
                people,
                root,
                directory,
                id.value());
    }

    public void freezeReplacement(DrawId id, int people, String root) {
        database.update(
                "update draw set status = 'FROZEN', people = ?, root = ?, replacement = replacement + 1 where id = ?",
                people,
                root,
                id.value());
    }

    public void complete(DrawId id, PanelId panel, Instant now) {
        database.update(
                "update draw set status = 'DRAWN', panel_id = ?, drawn_at = ? where id = ?",
                panel.value(),
                now,
                id.value());
        forgetRegisters(id);
    }

    /** Of waves in which the lot will never fall: nobody needs to know any more who would have taken part. */
    private void forgetRegisters(DrawId id) {
        database.update("update wave set register = null where draw_id = ? and register is not null", id.value());
    }

    void cancel(DrawId id, String reason, Instant now) {
        database.update(
                "update draw set status = 'CANCELLED', reason = ?, cancelled_at = ? where id = ?",
                reason,
                now,
                id.value());
        forgetRegisters(id);
    }

    private DrawRow read(ResultSet row) throws SQLException {
        return new DrawRow(
                new DrawId(row.getObject("id", UUID.class)),
                new AssemblyId(row.getObject("assembly_id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("area")).map(AreaCode::of),
                row.getInt("seats"),
                Arrays.stream(value(row.getString("targets"), Target[].class))
                        .map(Target::quota)
                        .toList(),
                draws((UUID[]) row.getArray("not_again").getArray()),
                row.getBytes("secret"),
                DrawStatus.valueOf(row.getString("status")),
                Database.instant(row, "announced_at"),
                Optional.ofNullable(Database.instant(row, "frozen_at")),
                Optional.ofNullable(Database.instant(row, "draws_at")),
                Optional.ofNullable(Database.instant(row, "drawn_at")),
                Optional.ofNullable(Database.instant(row, "cancelled_at")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getString("plan")).map(plan -> value(plan, DrawPlan.class)),
                row.getInt("people"),
                Optional.ofNullable(row.getString("root")),
                Optional.ofNullable(row.getString("directory")),
                List.of((String[]) row.getArray("out_of_office").getArray()),
                row.getInt("replacement"),
                row.getInt("attempt"),
                Optional.ofNullable(row.getObject("panel_id", UUID.class)).map(PanelId::new));
    }

    private static Set<DrawId> draws(UUID[] ids) {
        return Arrays.stream(ids).map(DrawId::new).collect(Collectors.toUnmodifiableSet());
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
            throw new IllegalStateException("A stored draw cannot be read", e);
        }
    }
}
