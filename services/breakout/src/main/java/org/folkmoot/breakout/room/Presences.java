package org.folkmoot.breakout.room;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** Who is there and who is away, for many seats at once, in the running transaction. */
@ApplicationScoped
public class Presences {
    private static final String BACK = """
             where not present and (round_id, participant_id) in (select * from unnest(?, ?))
            """;

    private static final String UNWRITTEN =
            " and not exists (select 1 from unnest(?) as unwritten (id) where unwritten.id = participant_id)";

    private static final String SILENT = """
             where present and round_id = ? and exists (
                select 1 from heartbeat
                where heartbeat.round_id = seat.round_id and heartbeat.participant_id = seat.participant_id
                    and heard_at < ?)
            """ + UNWRITTEN;

    private static final String GONE = """
             where not present and round_id = ? and seated_at < ? and not exists (
                select 1 from heartbeat
                where heartbeat.round_id = seat.round_id and heartbeat.participant_id = seat.participant_id
                    and heard_at >= ?)
            """ + UNWRITTEN;

    private static final int PORTION = 300;
    private static final String FIRST = " limit " + PORTION;
    private static final String IN_ROOMS = " and room_id = any (?) ";
    private static final String RETURNING = " returning " + SeatRow.COLUMNS;

    private final RoomStore rooms;
    private final Seating seating;
    private final Database database;
    private final List<RoomWatch> watches;

    Presences(RoomStore rooms, Seating seating, Database database, @All List<RoomWatch> watches) {
        this.rooms = rooms;
        this.seating = seating;
        this.database = database;
        this.watches = watches;
    }

    /** These people's devices were heard of: who was away is back. */
    public void heard(UUID[] rounds, UUID[] people, Instant now) {
        Map<RoomId, RoomRow> locked = lock(BACK, rounds, people);
        List<Change> changes = changes(
                locked, seats("update seat set present = true" + BACK + IN_ROOMS + RETURNING, locked, rounds, people));
        watches.forEach(watch -> watch.arrived(changes, now));
        touch(changes, now);
    }

    /**
     * Whoever has been silent since then is away: in one portion of rooms, so that no lock is held for long.
     *
     * @param unwritten people who were heard of since the heartbeats were last written down
     * @return whether there may be more
     */
    public boolean drop(RoundId round, Instant silentSince, UUID[] unwritten, Instant now) {
        Map<RoomId, RoomRow> locked = lock(SILENT + FIRST, round.value(), silentSince, unwritten);
        List<Change> changes = changes(
                locked,
                seats(
                        "update seat set present = false" + SILENT + IN_ROOMS + RETURNING,
                        locked,
                        round.value(),
                        silentSince,
                        unwritten));
        watches.forEach(watch -> watch.dropped(changes, now));
        touch(changes, now);
        return changes.size() == PORTION;
    }

    /**
     * Whoever has not been heard of since then, in a round that was open then, gives up the seat: in one portion of rooms.
     *
     * @param unwritten as in {@link #drop}
     * @return whether there may be more
     */
    public boolean release(RoundId round, Instant silentSince, UUID[] unwritten, Instant now) {
        Map<RoomId, RoomRow> locked = lock(GONE + FIRST, round.value(), silentSince, silentSince, unwritten);
        List<Change> changes = changes(
                locked,
                seats(
                        "select " + SeatRow.COLUMNS + " from seat" + GONE + IN_ROOMS,
                        locked,
                        round.value(),
                        silentSince,
                        silentSince,
                        unwritten));
        seating.unseat(changes, now);
        touch(changes, now);
        return changes.size() == PORTION;
    }

    /** When it is not known of anybody when they were heard of, as after a crash of the database: all were, just now. */
    public void assumeHeard(RoundId round, Instant now) {
        database.update("""
                insert into heartbeat (round_id, participant_id, heard_at)
                select round_id, participant_id, ? from seat where present and round_id = ?
                on conflict do nothing""", now, round.value());
    }

    private Map<RoomId, RoomRow> lock(String where, Object... parameters) {
        List<RoomId> concerned = database.all(
                "select distinct room_id from seat" + where,
                row -> new RoomId(row.getObject(1, UUID.class)),
                parameters);
        return concerned.isEmpty()
                ? Map.of()
                : rooms.lock(concerned).stream()
                        .filter(RoomRow::isOpen)
                        .collect(Collectors.toMap(RoomRow::id, Function.identity()));
    }

    /** Seats that came into other rooms meanwhile are left for the next time. */
    private List<SeatRow> seats(String sql, Map<RoomId, RoomRow> locked, Object... parameters) {
        if (locked.isEmpty()) {
            return List.of();
        }
        UUID[] ids = locked.keySet().stream().map(RoomId::value).toArray(UUID[]::new);
        return database.all(
                sql,
                SeatRow::read,
                Stream.concat(Stream.of(parameters), Stream.of((Object) ids)).toArray());
    }

    private static List<Change> changes(Map<RoomId, RoomRow> locked, List<SeatRow> seats) {
        return seats.stream().collect(Collectors.groupingBy(SeatRow::room)).entrySet().stream()
                .map(entry -> new Change(locked.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private void touch(List<Change> changes, Instant now) {
        rooms.touch(changes.stream().map(change -> change.room().id()).toList(), now);
    }
}
