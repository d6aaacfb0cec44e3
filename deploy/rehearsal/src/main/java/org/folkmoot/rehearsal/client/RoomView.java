package org.folkmoot.rehearsal.client;

import java.util.List;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;

/** A room from within. */
public record RoomView(RoomId id, String status, RoomId mergedInto, List<Person> people, GoRound goRound) {
    public RoomView {
        people = people == null ? List.of() : List.copyOf(people);
    }

    /** Somebody in a room. */
    public record Person(SeatId seatId, boolean present) {}

    /** Who speaks. */
    public record GoRound(String state, Integer turn, SeatId speaker) {
        public boolean speaking() {
            return "speaking".equals(state);
        }

        public boolean finished() {
            return "finished".equals(state);
        }
    }

    public long present() {
        return people.stream().filter(Person::present).count();
    }

    public boolean merged() {
        return "merged".equals(status);
    }

    /** Nobody is in it any more. */
    public boolean over() {
        return merged() || "closed".equals(status);
    }
}
