package org.folkmoot.breakout.room;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.breakout.RoundId;

/**
 * Who has to know when the people of rooms change. Called inside the transaction of the change, with the rooms locked;
 * after it the revision of each of them rises, whatever is done here. When a round begins there are thousands at once.
 */
public interface RoomWatch {
    /** @param seats as they are after the change, or as they were if they are there no more */
    record Change(RoomRow room, List<SeatRow> seats) {
        public Change {
            seats = List.copyOf(seats);
        }
    }

    /** Somebody sits there now, or is heard of again. */
    void arrived(List<Change> changes, Instant now);

    /** They have not been heard of; they may come back. */
    void dropped(List<Change> changes, Instant now);

    /** They sit somewhere else now, or nowhere. */
    void left(List<Change> changes, Instant now);

    /** All rooms close at another time now; none of them is locked, and their revisions stay. */
    void rescheduled(RoundId round, Instant closesAt, Instant now);
}
