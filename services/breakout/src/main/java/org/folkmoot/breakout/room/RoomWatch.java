package org.folkmoot.breakout.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Who has to know when the people of a room change. Called inside the transaction of the change, with the room locked;
 * after it the room's revision rises, whatever is done here.
 */
public interface RoomWatch {
    /** Somebody sits there now, or is heard of again. */
    void arrived(RoomRow room, Collection<SeatRow> seats, Instant now);

    /** They have not been heard of; they may come back. */
    void dropped(RoomRow room, Collection<SeatRow> seats, Instant now);

    /** They sit somewhere else now, or nowhere. */
    void left(RoomRow room, Collection<SeatRow> seats, Instant now);

    /** The round closes at another time now; all its open rooms, not locked. */
    void rescheduled(List<RoomRow> rooms, Instant closesAt, Instant now);
}
