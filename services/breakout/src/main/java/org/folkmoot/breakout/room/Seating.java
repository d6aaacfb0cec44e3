package org.folkmoot.breakout.room;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.database.Database;

/**
 * Gives seats and takes them, in the running transaction and with the rooms locked. Whoever calls {@link
 * RoomStore#touch} afterwards tells everybody.
 */
@ApplicationScoped
public class Seating {
    private static final String SEAT = """
            insert into seat (round_id, participant_id, room_id, id, place, facilitator, present, seated_at)
            select ?, newcomer.participant, newcomer.room, newcomer.seat,
                newcomer.place + (select coalesce(max(place), 0) from seat where room_id = newcomer.room),
                newcomer.facilitator, false, ?
            from unnest(?, ?, ?, ?) with ordinality as newcomer (participant, room, seat, facilitator, place)
            where not exists (select 1 from barred where round_id = ? and participant_id = newcomer.participant)
            on conflict (round_id, participant_id) do nothing
            returning\s""";

    private static final String RESEAT = """
            update seat set room_id = ?, id = mover.seat, seated_at = ?,
                place = mover.place + (select coalesce(max(place), 0) from seat where room_id = ?)
            from unnest(?, ?) with ordinality as mover (former, seat, place)
            where seat.id = mover.former
            returning\s""";

    private static final String REMEMBER = """
            insert into former_seat (round_id, participant_id, room_id, left_at)
            select round_id, participant_id, room_id, ? from seat where id = any (?)
            on conflict (round_id, participant_id, room_id) do update set left_at = excluded.left_at""";

    private final Database database;
    private final Assignments assignments;
    private final List<RoomWatch> watches;

    Seating(Database database, Assignments assignments, @All List<RoomWatch> watches) {
        this.database = database;
        this.assignments = assignments;
        this.watches = watches;
    }

    /**
     * Those who got one; whoever has a seat in the round already keeps that.
     *
     * @param newcomers by the room that they are to sit in, all rooms of the round
     */
    public List<SeatRow> seat(RoundId round, Map<RoomRow, List<Person>> newcomers, Instant now) {
        List<Newcomer> all = newcomers.entrySet().stream()
                .flatMap(room -> room.getValue().stream().map(person -> new Newcomer(room.getKey(), person)))
                .toList();
        List<SeatRow> seated = database.all(
                SEAT + SeatRow.COLUMNS,
                SeatRow::read,
                round.value(),
                now,
                all.stream().map(newcomer -> newcomer.person().id().value()).toArray(UUID[]::new),
                all.stream().map(newcomer -> newcomer.room().id().value()).toArray(UUID[]::new),
                newSeats(all.size()),
                all.stream().map(newcomer -> newcomer.person().facilitator()).toArray(Boolean[]::new),
                round.value());
        Map<RoomId, List<SeatRow>> byRoom = seated.stream().collect(Collectors.groupingBy(SeatRow::room));
        List<Change> changes = newcomers.keySet().stream()
                .filter(room -> byRoom.containsKey(room.id()))
                .map(room -> new Change(room, byRoom.get(room.id())))
                .toList();
        changes.stream()
                .findFirst()
                .ifPresent(change -> assignments.assigned(change.room().assembly(), seated, now));
        watches.forEach(watch -> watch.arrived(changes, now));
        return seated;
    }

    private record Newcomer(RoomRow room, Person person) {}

    /** The seats that they have now. */
    public List<SeatRow> reseat(RoomRow from, RoomRow into, List<SeatRow> seats, Instant now) {
        remember(seats, now);
        var reseated = database.all(
                RESEAT + SeatRow.COLUMNS,
                SeatRow::read,
                into.id().value(),
                now,
                into.id().value(),
                ids(seats),
                newSeats(seats.size()));
        assignments.assigned(into.assembly(), reseated, now);
        watches.forEach(watch -> watch.left(List.of(new Change(from, seats)), now));
        watches.forEach(watch -> watch.arrived(List.of(new Change(into, reseated)), now));
        return reseated;
    }

    /** They have no seat from now on. */
    public void unseat(Collection<Change> changes, Instant now) {
        for (Change change : changes) {
            remember(change.seats(), now);
            database.update("delete from seat where id = any (?)", (Object) ids(change.seats()));
            assignments.unassigned(change.room().assembly(), change.seats(), now);
        }
        watches.forEach(watch -> watch.left(List.copyOf(changes), now));
    }

    /** Where they sat they have met people. */
    private void remember(List<SeatRow> seats, Instant now) {
        database.update(REMEMBER, now, ids(seats));
    }

    private static UUID[] ids(List<SeatRow> seats) {
        return seats.stream().map(seat -> seat.id().value()).toArray(UUID[]::new);
    }

    private static UUID[] newSeats(int number) {
        return Stream.generate(SeatId::random).limit(number).map(SeatId::value).toArray(UUID[]::new);
    }
}
