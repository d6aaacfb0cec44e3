package org.folkmoot.breakout.talk;

import jakarta.enterprise.context.ApplicationScoped;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.problem.ProblemException;

/** Lets those into a room who have a seat there. */
@ApplicationScoped
class RoomAccess {
    private final RoomStore rooms;
    private final Removals removals;

    RoomAccess(RoomStore rooms, Removals removals) {
        this.rooms = rooms;
        this.removals = removals;
    }

    RoomRow find(RoomId room) {
        return rooms.find(room).orElseThrow(() -> RoomProblem.unknown(room));
    }

    /** Until the running transaction ends nobody else changes the room. */
    RoomRow lock(RoomId room) {
        return rooms.lock(room).orElseThrow(() -> RoomProblem.unknown(room));
    }

    SeatRow seat(RoomRow room, ParticipantId participant) {
        requireNotRemoved(room, participant);
        return rooms.seat(room.round(), participant)
                .filter(seat -> seat.room().equals(room.id()))
                .orElseThrow(RoomAccess::notInRoom);
    }

    /** Who sat in a room that was merged may still see where it went. */
    SeatRow seatForViewing(RoomRow room, ParticipantId participant) {
        return rooms.seat(room.round(), participant)
                .filter(seat -> seat.room().equals(room.id())
                        || room.mergedInto().filter(seat.room()::equals).isPresent())
                .orElseThrow(RoomAccess::notInRoom);
    }

    void requireNotRemoved(RoomRow room, ParticipantId participant) {
        removals.requireNotRemoved(room.assembly(), participant);
    }

    private static ProblemException notInRoom() {
        return RoomProblem.NOT_IN_ROOM.because("Ask where your seat is now.");
    }
}
