package org.folkmoot.breakout.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.folkmoot.breakout.allocation.RoomAllocator;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.attendance.Attendance;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.attendance.Register;
import org.folkmoot.breakout.opening.NewRoom;
import org.folkmoot.breakout.opening.Sittings;
import org.folkmoot.breakout.room.Removing;
import org.folkmoot.contracts.participant.ParticipantId;

/** Allocates everybody who has checked in and was not removed, as a round's plan asks for. */
@ApplicationScoped
class PlannedRooms {
    private final Attendance attendance;
    private final Removing removing;
    private final Sittings sittings;

    PlannedRooms(Attendance attendance, Removing removing, Sittings sittings) {
        this.attendance = attendance;
        this.removing = removing;
        this.sittings = sittings;
    }

    /**
     * @param people all who are there, with a seat or without
     * @param allocated how long the allocation alone took
     */
    record Planned(int people, List<NewRoom> rooms, Allocation allocation, Duration allocated) {
        int seated() {
            return allocation.howWell().seated();
        }
    }

    Planned plan(RoundRow round) {
        Set<ParticipantId> removed = removing.removed(round.assembly());
        List<Person> people = attendance.people(round.assembly()).stream()
                .filter(person -> !removed.contains(person.id()))
                .toList();
        Register register = attendance.register();
        var plan = round.plan().numbered(register);
        List<Attendee> attendees = people.stream().map(register::attendee).toList();
        var earlier = sittings.earlier(round.assembly(), register);
        var allocator = new RoomAllocator(register.tree());
        long start = System.nanoTime();
        Allocation allocation = allocator.allocate(attendees, plan, earlier, round.seed());
        Duration allocated = Duration.ofNanos(System.nanoTime() - start);
        return new Planned(people.size(), NewRoom.of(allocation, register, people), allocation, allocated);
    }
}
