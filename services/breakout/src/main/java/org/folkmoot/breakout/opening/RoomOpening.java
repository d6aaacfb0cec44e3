package org.folkmoot.breakout.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.room.Assignments;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomEvent.RoomOpened;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.defaults.outbox.Outbox;

/** Opens thousands of rooms at once, in the running transaction: three statements, whatever their number. */
@ApplicationScoped
public class RoomOpening {
    /** Stands in no text. */
    private static final String SEPARATOR = "\u001f";

    private static final String ROOMS = """
            insert into room (id, round_id, number, area, party, offers, status, revision)
            select given.id, ?, given.number, given.area, given.party, string_to_array(given.offers, ?), 'OPEN', 1
            from unnest(?, ?, ?, ?, ?) as given (id, number, area, party, offers)""";

    private static final String SEATS = """
            insert into seat (round_id, participant_id, room_id, id, place, facilitator, present, seated_at)
            select ?, given.participant, given.room, given.id, given.place, given.facilitator, false, ?
            from unnest(?, ?, ?, ?, ?) as given (participant, room, id, place, facilitator)""";

    private final Database database;
    private final Outbox outbox;
    private final Assignments assignments;

    RoomOpening(Database database, Outbox outbox, Assignments assignments) {
        this.database = database;
        this.outbox = outbox;
        this.assignments = assignments;
    }

    /**
     * Numbers them after those that the round has.
     *
     * @param round its row is locked
     */
    public void open(AssemblyId assembly, RoundId round, List<NewRoom> rooms, Instant now) {
        int last = database.first(
                        "select coalesce(max(number), 0) from room where round_id = ?",
                        row -> row.getInt(1),
                        round.value())
                .orElseThrow();
        var published = new ArrayList<Room>(rooms.size());
        var seats = new ArrayList<SeatRow>();
        for (NewRoom room : rooms) {
            RoomId id = RoomId.random();
            int number = last + published.size() + 1;
            AreaCode area = room.area().orElse(null);
            published.add(
                    new Room(id, round, assembly, number, area, room.people().size(), 0, 1, null, false));
            for (Person person : room.people()) {
                int place = seats.size();
                seats.add(new SeatRow(
                        SeatId.random(), round, id, person.id(), place, person.facilitator(), Optional.empty(), false));
            }
        }
        store(round, rooms, published);
        store(round, seats, now);
        outbox.append(
                Topics.ROOMS,
                each(published, room -> new Outbox.Entry<>(room.id().toString(), new RoomOpened(room, now))));
        assignments.assigned(assembly, seats, now);
    }

    private void store(RoundId round, List<NewRoom> rooms, List<Room> published) {
        database.update(
                ROOMS,
                round.value(),
                SEPARATOR,
                column(published, room -> room.id().value(), UUID[]::new),
                column(published, Room::number, Integer[]::new),
                column(
                        published,
                        room -> room.area() == null ? null : room.area().value(),
                        String[]::new),
                column(rooms, room -> room.party().map(PartyId::value).orElse(null), UUID[]::new),
                column(rooms, room -> String.join(SEPARATOR, room.offers()), String[]::new));
    }

    private void store(RoundId round, List<SeatRow> seats, Instant now) {
        database.update(
                SEATS,
                round.value(),
                now,
                column(seats, seat -> seat.participant().value(), UUID[]::new),
                column(seats, seat -> seat.room().value(), UUID[]::new),
                column(seats, seat -> seat.id().value(), UUID[]::new),
                column(seats, SeatRow::place, Integer[]::new),
                column(seats, SeatRow::facilitator, Boolean[]::new));
    }

    private static <E, T> T[] column(List<E> rows, Function<E, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static <E, T> List<T> each(List<E> rows, Function<E, T> value) {
        return rows.stream().map(value).toList();
    }
}
