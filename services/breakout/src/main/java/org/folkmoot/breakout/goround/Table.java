package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * Who belongs to the room, and how long it has.
 *
 * @param seats in the order of turns
 */
public record Table(List<Seat> seats, Pace pace, Instant closesAt) {
    public Table {
        seats = List.copyOf(seats);
        if (seats.stream().map(Seat::id).distinct().count() < seats.size()) {
            throw new IllegalArgumentException("Two seats for one person");
        }
    }

    Optional<Seat> seat(SeatId id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    boolean isPresent(SeatId id) {
        return seat(id).filter(Seat::present).isPresent();
    }

    List<SeatId> present() {
        return seats.stream().filter(Seat::present).map(Seat::id).toList();
    }

    /** Never negative. */
    Duration left(Instant now) {
        return now.isBefore(closesAt) ? Duration.between(now, closesAt) : Duration.ZERO;
    }

    boolean hasTimeForATurn(Instant now) {
        return pace.sufficient(left(now));
    }

    /** In the place of the seat with the same id, or at the end. */
    Table with(Seat seat) {
        List<Seat> changed = new ArrayList<>(seats);
        changed.replaceAll(other -> other.id().equals(seat.id()) ? seat : other);
        if (!changed.contains(seat)) {
            changed.add(seat);
        }
        return new Table(changed, pace, closesAt);
    }

    Table without(SeatId id) {
        return new Table(seats.stream().filter(seat -> !seat.id().equals(id)).toList(), pace, closesAt);
    }

    Table closingAt(Instant time) {
        return new Table(seats, pace, time);
    }
}
