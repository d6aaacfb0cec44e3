package org.folkmoot.breakout.conduct;

import org.folkmoot.contracts.breakout.SeatId;

/** Who removed somebody, as it may be shown. */
sealed interface Remover {
    /** @param username {@code preferred_username} of the token */
    record Staff(String username) implements Remover {}

    /** A certified facilitator who takes part. */
    record InRoom(SeatId seat) implements Remover {}
}
