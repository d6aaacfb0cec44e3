package org.folkmoot.web;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantUnassigned;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomEvent;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundEvent;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.EventPublisher;

/** A round of small rooms in a {@link Festival}, told as breakout would tell it. */
public final class SmallRooms {
    private static final Instant OPENED = Instant.parse("2026-05-01T18:05:00Z");

    public final RoundId id = RoundId.random();
    public final AssemblyId assembly;
    private final EventPublisher events = new EventPublisher();

    public SmallRooms(Festival festival) {
        assembly = festival.assembly.id();
    }

    public void open(Instant closesAt) {
        publish(new RoundEvent.RoundOpened(round(closesAt, null)));
    }

    public void change(Instant closesAt, String message) {
        publish(new RoundEvent.RoundChanged(
                round(closesAt, message == null ? null : new Round.Message(message, OPENED)), Instant.now()));
    }

    public void close() {
        Instant now = Instant.now();
        publish(new RoundEvent.RoundClosed(round(now, null), now));
    }

    public void opened(Room room) {
        publish(new RoomEvent.RoomOpened(room, OPENED));
    }

    public void changed(Room room) {
        publish(new RoomEvent.RoomChanged(room, Instant.now()));
    }

    public void merged(Room room, Room into) {
        publish(new RoomEvent.RoomsMerged(room, into.id(), Instant.now()));
    }

    public void seat(ParticipantId participant, Room room) {
        events.publish(
                Topics.ASSIGNMENTS,
                id + "/" + participant,
                new ParticipantAssigned(assembly, id, participant, room.id(), SeatId.random(), OPENED));
    }

    public void unseat(ParticipantId participant) {
        events.publish(
                Topics.ASSIGNMENTS,
                id + "/" + participant,
                new ParticipantUnassigned(assembly, id, participant, Instant.now()));
    }

    public Room room(int number) {
        return new Room(RoomId.random(), id, assembly, number, null, 6, 5, 1, null, false);
    }

    /** The same room after its next change. */
    public static Room next(Room room) {
        return new Room(
                room.id(),
                room.roundId(),
                room.assemblyId(),
                room.number(),
                room.area(),
                room.people(),
                room.present(),
                room.revision() + 1,
                room.helpCalledAt(),
                room.outcomeSent());
    }

    private Round round(Instant closesAt, Round.Message message) {
        return new Round(id, assembly, 1, "What should change here?", 2, 12, OPENED, closesAt, message);
    }

    private void publish(RoundEvent event) {
        events.publish(Topics.ROUNDS, id.toString(), event);
    }

    private void publish(RoomEvent event) {
        events.publish(Topics.ROOMS, event.room().id().toString(), event);
    }
}
