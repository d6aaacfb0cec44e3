package org.folkmoot.breakout.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** A room asks for somebody to come, and somebody says that they did. */
@ApplicationScoped
class HelpCalls {
    private final RoomStore rooms;
    private final Database database;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    HelpCalls(RoomStore rooms, Database database) {
        this.rooms = rooms;
        this.database = database;
    }

    /** @param by who needs a seat in the room; empty for staff, who need none */
    @Transactional
    Room call(RoomId id, Optional<ParticipantId> by, boolean wanted) {
        RoomRow room = rooms.lock(id).orElseThrow(() -> RoomProblem.unknown(id));
        if (by.isPresent() && !hasSeat(room, by.get())) {
            throw RoomProblem.NOT_IN_ROOM.because("Go to your own room.");
        }
        if (!room.isOpen()) {
            throw RoomProblem.ROOM_CLOSED.because("The round is over or the room was joined with another.");
        }
        if (room.helpCalledAt().isPresent() != wanted) {
            Instant now = clock.instant();
            database.update("update room set help_called_at = ? where id = ?", wanted ? now : null, id.value());
            rooms.touch(id, now);
        }
        return rooms.published(List.of(id)).getFirst();
    }

    private boolean hasSeat(RoomRow room, ParticipantId participant) {
        return rooms.seat(room.round(), participant)
                .filter(seat -> seat.room().equals(room.id()))
                .isPresent();
    }
}
