package org.folkmoot.contracts.breakout;

import java.time.Instant;

/** What stands on {@code breakout.rounds.v1}; each event says all there is to know of its round. */
public sealed interface RoundEvent {
    Round round();

    record RoundOpened(Round round) implements RoundEvent {}

    /** It closes at another time than was said, or something was said to all rooms. */
    record RoundChanged(Round round, Instant changedAt) implements RoundEvent {}

    /** Everybody is back in the plenary. */
    record RoundClosed(Round round, Instant closedAt) implements RoundEvent {}
}
