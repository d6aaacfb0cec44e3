package org.folkmoot.contracts.breakout;

import java.time.Instant;

/** What stands on {@code breakout.rooms.v1}; each event says all there is to know of its room. */
public sealed interface RoomEvent {
    Room room();

    record RoomOpened(Room room, Instant openedAt) implements RoomEvent {}

    record RoomChanged(Room room, Instant changedAt) implements RoomEvent {}

    /** Everybody of {@code room}, which is no more, has a seat in {@code into} now; a {@link RoomChanged} of that follows. */
    record RoomsMerged(Room room, RoomId into, Instant mergedAt) implements RoomEvent {}

    record RoomClosed(Room room, Instant closedAt) implements RoomEvent {}
}
