package org.folkmoot.breakout.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.breakout.room.SeatView;
import org.folkmoot.breakout.room.Seating;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;

/** A facilitator seats somebody in another room by hand. */
@ApplicationScoped
class Moves {
    private final RoomStore rooms;
    private final Seating seating;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    Moves(RoomStore rooms, Seating seating) {
        this.rooms = rooms;
        this.seating = seating;
    }

    /** The same move again finds the seat gone; nobody is moved twice. */
    @Transactional
    SeatView move(RoomId from, SeatId seat, RoomId to) {
        Map<RoomId, RoomRow> locked =
                rooms.lock(List.of(from, to)).stream().collect(Collectors.toMap(RoomRow::id, Function.identity()));
        RoomRow here = find(locked, from);
        RoomRow there = find(locked, to);
        SeatRow mover = rooms.seat(from, seat)
                .orElseThrow(() -> RoomProblem.UNKNOWN_SEAT.because("They have left the room or were moved already."));
        if (!here.round().equals(there.round())) {
            throw RoomProblem.OTHER_ROUND.because("Choose a room of the same round.");
        }
        if (!there.isOpen()) {
            throw RoomProblem.ROOM_CLOSED.because("Choose a room that is open.");
        }
        if (from.equals(to)) {
            return SeatView.of(there, mover);
        }
        if (rooms.seats(to).size() >= there.most()) {
            throw RoomProblem.ROOM_FULL.because("Choose a room with fewer than " + there.most() + " people.");
        }
        Instant now = clock.instant();
        SeatRow moved = seating.reseat(here, there, List.of(mover), now).getFirst();
        rooms.touch(List.of(from, to), now);
        return SeatView.of(there, moved);
    }

    private static RoomRow find(Map<RoomId, RoomRow> rooms, RoomId id) {
        RoomRow room = rooms.get(id);
        if (room == null) {
            throw RoomProblem.unknown(id);
        }
        return room;
    }
}
