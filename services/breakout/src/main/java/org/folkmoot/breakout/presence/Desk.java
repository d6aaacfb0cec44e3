package org.folkmoot.breakout.presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.breakout.allocation.LateComers;
import org.folkmoot.breakout.allocation.Merger;
import org.folkmoot.breakout.allocation.Mergers;
import org.folkmoot.breakout.allocation.OpenRoom;
import org.folkmoot.breakout.allocation.RoomAllocator;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.attendance.Attendance;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.attendance.Register;
import org.folkmoot.breakout.opening.NewRoom;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;

/** What is decided about an open round's rooms, in the numbers of the allocation. One thread at a time. */
final class Desk {
    private final AssemblyId assembly;
    private final Attendance attendance;
    private final Register register;
    private final Plan plan;
    private final EarlierRounds earlier;
    private final long seed;

    Desk(AssemblyId assembly, Attendance attendance, Register register, Plan plan, EarlierRounds earlier, long seed) {
        this.assembly = assembly;
        this.attendance = attendance;
        this.register = register;
        this.plan = plan;
        this.earlier = earlier;
        this.seed = seed;
    }

    AssemblyId assembly() {
        return assembly;
    }

    int least() {
        return plan.sizes().least();
    }

    int most() {
        return plan.sizes().most();
    }

    LateComers lateComers() {
        return new LateComers(register.tree(), plan, earlier);
    }

    Attendee attendee(Person person) {
        return register.attendee(person);
    }

    OpenRoom joined(OpenRoom room, Person person) {
        return room.joinedBy(List.of(attendee(person)), plan);
    }

    /** Rooms as they are, by their ids; who is not checked in any more is left out. */
    Map<RoomId, OpenRoom> rooms(List<RoomRow> rooms, List<SeatRow> seats) {
        Map<RoomId, List<Attendee>> people = new HashMap<>();
        for (SeatRow seat : seats) {
            attendance
                    .person(assembly, seat.participant())
                    .ifPresent(person -> people.computeIfAbsent(seat.room(), _ -> new ArrayList<>())
                            .add(attendee(person)));
        }
        return rooms.stream()
                .collect(Collectors.toMap(
                        RoomRow::id,
                        room -> new OpenRoom(
                                room.number(),
                                register.area(room.area()),
                                register.party(room.party()),
                                register.needs(room.offers()),
                                people.getOrDefault(room.id(), List.of()))));
    }

    /** Rooms that are to go together, by their numbers. */
    List<Merger> mergers(Map<RoomId, OpenRoom> rooms) {
        return new Mergers(register.tree(), plan).of(rooms.values());
    }

    /** New rooms for those for whom none of those that are open has a place. */
    List<NewRoom> newRooms(List<Person> people, List<RoomRow> open) {
        var attendees = people.stream().map(this::attendee).toList();
        var left = plan.beside(
                open.stream().map(room -> register.needs(room.offers())).toList());
        var allocation = new RoomAllocator(register.tree()).allocate(attendees, left, earlier, seed);
        return NewRoom.of(allocation, register, people);
    }
}
