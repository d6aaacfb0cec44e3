package org.folkmoot.breakout.presence;

import org.folkmoot.breakout.room.SeatView;

/** What becomes of somebody who comes while rooms are open. */
sealed interface Arrival {
    /** @param isNew whether they had none a moment ago */
    record Seated(SeatView seat, boolean isNew) implements Arrival {}

    /** They were asked to leave a room of this round. */
    record Barred() implements Arrival {}

    /** Under the hard rules nobody can sit with them yet; they are kept in mind. */
    record NoRoomFits() implements Arrival {}
}
