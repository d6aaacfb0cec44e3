package org.folkmoot.breakout.presence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.breakout.allocation.LateComers;
import org.folkmoot.breakout.allocation.OpenRoom;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.presence.Arrival.Barred;
import org.folkmoot.breakout.presence.Arrival.NoRoomFits;
import org.folkmoot.breakout.presence.Arrival.Seated;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.breakout.room.SeatView;
import org.folkmoot.breakout.room.Seating;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;

/** Finds seats for a few hundred people at a time. The database has the last word on whether a place is free. */
@ApplicationScoped
class Usher {
    /** Another instance may have taken places; after so many looks at the rooms somebody waits. */
    private static final int LOOKS = 3;

    private final RoomStore rooms;
    private final Seating seating;
    private final FormerSeats former;
    private final WaitingPeople waiting;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    Usher(RoomStore rooms, Seating seating, FormerSeats former, WaitingPeople waiting) {
        this.rooms = rooms;
        this.seating = seating;
        this.former = former;
        this.waiting = waiting;
    }

    /** What becomes of each of them. */
    Map<ParticipantId, Arrival> seat(Desk desk, RoundId round, List<Person> people) {
        Map<ParticipantId, Arrival> arrivals = new HashMap<>();
        Set<ParticipantId> barred = former.barred(round, people);
        people.stream()
                .filter(person -> barred.contains(person.id()))
                .forEach(person -> arrivals.put(person.id(), new Barred()));
        for (int look = 0; look < LOOKS; look++) {
            List<Person> left = people.stream()
                    .filter(person -> !arrivals.containsKey(person.id()))
                    .distinct()
                    .toList();
            if (!left.isEmpty()) {
                arrivals.putAll(look(desk, round, left));
            }
        }
        people.forEach(person -> arrivals.putIfAbsent(person.id(), new NoRoomFits()));
        arrivals.forEach((person, arrival) -> {
            if (arrival instanceof NoRoomFits) {
                waiting.add(round, person);
            } else {
                waiting.remove(round, person);
            }
        });
        return arrivals;
    }

    /** Whether all of these may still be seated. */
    boolean nobodyIsBarred(RoundId round, List<Person> people) {
        return former.barred(round, people).isEmpty();
    }

    /** Those are left out for whom it has to be looked again. */
    private Map<ParticipantId, Arrival> look(Desk desk, RoundId round, List<Person> people) {
        Map<ParticipantId, Arrival> arrivals = new HashMap<>();
        List<RoomRow> rows = rooms.open(round);
        Map<RoomId, RoomRow> byId = rows.stream().collect(Collectors.toMap(RoomRow::id, Function.identity()));
        List<SeatRow> seats = rooms.seats(round);
        Map<ParticipantId, SeatRow> seated =
                seats.stream().collect(Collectors.toMap(SeatRow::participant, Function.identity()));
        Choice choice = new Choice(desk, desk.rooms(rows, seats), former.rooms(round, people));
        for (Person person : people) {
            SeatRow seat = seated.get(person.id());
            if (seat != null) {
                // Unless the room was opened between the two readings.
                Optional.ofNullable(byId.get(seat.room()))
                        .ifPresent(room -> arrivals.put(person.id(), new Seated(SeatView.of(room, seat), false)));
            } else if (!choice.choose(person)) {
                arrivals.put(person.id(), new NoRoomFits());
            }
        }
        arrivals.putAll(seat(round, choice.chosen()));
        return arrivals;
    }

    private Map<ParticipantId, Arrival> seat(RoundId round, Map<RoomId, List<Person>> chosen) {
        Map<ParticipantId, Arrival> arrivals = new HashMap<>();
        if (chosen.isEmpty()) {
            return arrivals;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (!rooms.shareOpen(round)) {
                return;
            }
            Instant now = clock.instant();
            Map<RoomId, RoomRow> locked =
                    rooms.lock(chosen.keySet()).stream().collect(Collectors.toMap(RoomRow::id, Function.identity()));
            List<SeatRow> seats = seating.seat(round, fitting(locked, chosen), now);
            for (SeatRow seat : seats) {
                arrivals.put(seat.participant(), new Seated(SeatView.of(locked.get(seat.room()), seat), true));
            }
            rooms.touch(seats.stream().map(SeatRow::room).distinct().toList(), now);
        });
        return arrivals;
    }

    /** Those for whom there is a place still, now that nobody else can take it. */
    private Map<RoomRow, List<Person>> fitting(Map<RoomId, RoomRow> locked, Map<RoomId, List<Person>> chosen) {
        Map<RoomId, Integer> people = rooms.people(locked.keySet());
        Map<RoomRow, List<Person>> fitting = new HashMap<>();
        locked.forEach((id, room) -> {
            List<Person> newcomers = chosen.get(id);
            int places = room.isOpen() ? room.most() - people.getOrDefault(id, 0) : 0;
            fitting.put(room, newcomers.subList(0, Math.clamp(places, 0, newcomers.size())));
        });
        return fitting;
    }

    /** Rooms as they fill while a portion of people is being seated. */
    private static final class Choice {
        private final Desk desk;
        private final LateComers lateComers;
        private final Map<RoomId, OpenRoom> rooms;
        private final Map<Integer, RoomId> byNumber = new HashMap<>();
        private final Map<ParticipantId, List<RoomId>> former;
        private final Map<RoomId, List<Person>> chosen = new HashMap<>();

        private Choice(Desk desk, Map<RoomId, OpenRoom> rooms, Map<ParticipantId, List<RoomId>> former) {
            this.desk = desk;
            this.lateComers = desk.lateComers();
            this.rooms = new HashMap<>(rooms);
            this.former = former;
            rooms.forEach((id, room) -> byNumber.put(room.number(), id));
        }

        private boolean choose(Person person) {
            Optional<RoomId> room = formerRoom(person)
                    .or(() -> lateComers
                            .room(desk.attendee(person), rooms.values())
                            .map(best -> byNumber.get(best.number())));
            room.ifPresent(id -> {
                rooms.compute(id, (_, open) -> desk.joined(open, person));
                chosen.computeIfAbsent(id, _ -> new ArrayList<>()).add(person);
            });
            return room.isPresent();
        }

        private Optional<RoomId> formerRoom(Person person) {
            return former.getOrDefault(person.id(), List.of()).stream()
                    .filter(id ->
                            rooms.containsKey(id) && rooms.get(id).people().size() < desk.most())
                    .findFirst();
        }

        private Map<RoomId, List<Person>> chosen() {
            return chosen;
        }
    }
}
