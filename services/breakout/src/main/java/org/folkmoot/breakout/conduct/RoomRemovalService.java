package org.folkmoot.breakout.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.folkmoot.breakout.conduct.RemovalStore.Target;
import org.folkmoot.breakout.room.Removing;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.jboss.logging.Logger;

/** Removes people from their room, for this round. */
@ApplicationScoped
class RoomRemovalService {
    private static final Logger LOG = Logger.getLogger(RoomRemovalService.class);

    private final RoomStore rooms;
    private final Removing removing;
    private final RemovalStore removals;
    private final Removals removed;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    RoomRemovalService(RoomStore rooms, Removing removing, RemovalStore removals, Removals removed) {
        this.rooms = rooms;
        this.removing = removing;
        this.removals = removals;
        this.removed = removed;
    }

    @Transactional
    RemovalId removeByStaff(RoomId room, SeatId seat, String reason, String username) {
        return remove(openRoom(room), seat, reason, new Remover.Staff(username));
    }

    /** Facilitators who take part have their say in their own room only. */
    @Transactional
    RemovalId removeByParticipant(RoomId roomId, SeatId seat, String reason, ParticipantId participant) {
        RoomRow room = openRoom(roomId);
        removed.requireNotRemoved(room.assembly(), participant);
        SeatRow own = rooms.seat(room.round(), participant)
                .filter(each -> each.room().equals(roomId))
                .orElseThrow(ConductProblem::notInRoom);
        if (!own.facilitator()) {
            throw ConductProblem.NOT_FACILITATOR.because("Report the person, or call for help.");
        }
        return remove(room, seat, reason, new Remover.InRoom(own.id()));
    }

    private RoomRow openRoom(RoomId id) {
        RoomRow room = rooms.lock(id).orElseThrow(() -> RoomProblem.unknown(id));
        if (!room.isOpen()) {
            throw RoomProblem.ROOM_CLOSED.because("Nobody sits there any more.");
        }
        return room;
    }

    private RemovalId remove(RoomRow room, SeatId seatId, String reason, Remover by) {
        SeatRow seat = rooms.seat(room.id(), seatId).orElseThrow(() -> ConductProblem.unknown(seatId));
        Instant now = clock.instant();
        RemovalId id = RemovalId.random();
        removals.insert(id, room, new Target(seatId, seat.participant()), reason, by, now);
        removing.remove(room, seat, now);
        LOG.infof("Somebody was removed roomId=%s", room.id());
        return id;
    }
}
