package org.folkmoot.breakout.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.breakout.plan.Plans;
import org.folkmoot.breakout.plan.RoundPlan;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Round.Message;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** Rounds in the database. */
@ApplicationScoped
class RoundStore {
    private static final String SELECT = """
            select id, assembly_id, number, question, plan, seed, status, prepared_at, opened_at, closes_at,
                closed_at, message, message_at, rooms, people, last_rooms, last_people, outcomes
            from round
            """;

    private final Database database;
    private final Plans plans;

    RoundStore(Database database, Plans plans) {
        this.database = database;
        this.plans = plans;
    }

    /** With the next number of its assembly. */
    RoundRow add(AssemblyId assembly, String question, RoundPlan plan, long seed, Instant now) {
        // Two at once would take the same number.
        oneByOne("breakout round", assembly);
        RoundId id = RoundId.random();
        database.update("""
                insert into round (id, assembly_id, number, question, plan, seed, status, prepared_at)
                select ?, ?, coalesce(max(number), 0) + 1, ?, cast(? as jsonb), ?, 'PREPARED', ?
                from round where assembly_id = ?""", id.value(), assembly.value(), question, plans.write(plan), seed, now, assembly.value());
        return find(id).orElseThrow();
    }

    Optional<RoundRow> find(RoundId id) {
        return database.first(SELECT + "where id = ?", this::read, id.value());
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<RoundRow> lock(RoundId id) {
        return database.first(SELECT + "where id = ? for no key update", this::read, id.value());
    }

    List<RoundRow> of(AssemblyId assembly) {
        return database.all(SELECT + "where assembly_id = ? order by number", this::read, assembly.value());
    }

    /** Those that are open and whose time is up. */
    List<RoundId> due(Instant now) {
        return database.all(
                "select id from round where status = 'OPEN' and closes_at <= ?",
                row -> new RoundId(row.getObject("id", UUID.class)),
                now);
    }

    /** Nobody else opens one of the assembly's until the running transaction ends. */
    boolean hasOpen(AssemblyId assembly) {
        oneByOne("breakout opening", assembly);
        return database.first(
                        "select 1 from round where assembly_id = ? and status = 'OPEN'", row -> 1, assembly.value())
                .isPresent();
    }

    private void oneByOne(String what, AssemblyId assembly) {
        database.first(
                "select cast(pg_advisory_xact_lock(hashtext(?), hashtext(?)) as text)",
                row -> 0,
                what,
                assembly.toString());
    }

    void open(RoundId id, int rooms, int people, Instant now, Instant closesAt) {
        database.update(
                "update round set status = 'OPEN', rooms = ?, people = ?, opened_at = ?, closes_at = ? where id = ?",
                rooms,
                people,
                now,
                closesAt,
                id.value());
    }

    void reschedule(RoundId id, Instant closesAt) {
        database.update("update round set closes_at = ? where id = ?", closesAt, id.value());
    }

    void say(RoundId id, Message message) {
        database.update(
                "update round set message = ?, message_at = ? where id = ?",
                message.text(),
                message.saidAt(),
                id.value());
    }

    /** What is there then is counted once: nothing of it is asked for so often that it had to be kept in memory. */
    void close(RoundId id, Instant now) {
        database.update("""
                update round set status = 'CLOSED', closed_at = ?,
                    last_rooms = (select count(*) from room where round_id = round.id and room.status <> 'MERGED'),
                    last_people = (select count(*) from seat where round_id = round.id),
                    outcomes = (
                        select count(*) from room
                        where round_id = round.id and room.status <> 'MERGED' and outcome_revision > 0)
                where id = ?""", now, id.value());
    }

    private static RoundRow.Last last(ResultSet row) throws SQLException {
        return new RoundRow.Last(row.getInt("last_rooms"), row.getInt("last_people"), row.getInt("outcomes"));
    }

    private RoundRow read(ResultSet row) throws SQLException {
        Instant saidAt = Database.instant(row, "message_at");
        return new RoundRow(
                new RoundId(row.getObject("id", UUID.class)),
                new AssemblyId(row.getObject("assembly_id", UUID.class)),
                row.getInt("number"),
                row.getString("question"),
                plans.read(row.getString("plan")),
                row.getLong("seed"),
                RoundStatus.valueOf(row.getString("status")),
                Database.instant(row, "prepared_at"),
                Optional.ofNullable(Database.instant(row, "opened_at")),
                Optional.ofNullable(Database.instant(row, "closes_at")),
                Optional.ofNullable(Database.instant(row, "closed_at")),
                saidAt == null ? Optional.empty() : Optional.of(new Message(row.getString("message"), saidAt)),
                row.getInt("rooms"),
                row.getInt("people"),
                row.getObject("last_rooms") == null ? Optional.empty() : Optional.of(last(row)));
    }
}
