package org.folkmoot.web.seat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.Round;

/** A room of a round, as its last event tells it. One thread writes, any number read. */
final class Spot {
    private volatile Room room;
    private volatile Spot into;
    private volatile List<Integer> joined = List.of();

    /** Events may be repeated: a room never goes back. */
    void set(Room state) {
        if (room == null || state.revision() >= room.revision()) {
            room = state;
        }
    }

    /** Everybody is to go there, also before their new seats are known. */
    void joinWith(Spot other) {
        int number = room.number();
        if (other == this || other.joined.contains(number)) {
            return;
        }
        other.joined = Stream.of(other.joined, joined, List.of(number))
                .flatMap(List::stream)
                .toList();
        into = other;
    }

    /** Empty when it was joined with another, or only its seats are known so far. */
    Optional<Room> open() {
        return into == null ? Optional.ofNullable(room) : Optional.empty();
    }

    Place in(Round round) {
        Spot last = this;
        while (last.into != null) {
            last = last.into;
        }
        return new Place(round, last.room, last.room == null ? List.of() : last.joined);
    }
}
