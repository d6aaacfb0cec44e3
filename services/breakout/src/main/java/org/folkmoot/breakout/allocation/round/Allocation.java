package org.folkmoot.breakout.allocation.round;

import java.util.List;

/** Rooms, who has none and why, and how far the soft rules were met. */
public record Allocation(List<Room> rooms, List<Unplaced> unplaced, HowWell howWell) {
    public Allocation {
        rooms = List.copyOf(rooms);
        unplaced = List.copyOf(unplaced);
    }
}
