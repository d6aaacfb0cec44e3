package org.folkmoot.web.room;

import java.util.List;

/**
 * A party in the table.
 *
 * @param areaName where it is
 * @param report null when no question is looked at, or when it is not put to this party
 */
record RoomLine(Room room, String areaName, RoomReport report, List<Correction> corrections) {
    RoomLine {
        corrections = List.copyOf(corrections);
    }

    /** The declared headcount at the opening, where it was another one than now; 0 otherwise. */
    public int earlier() {
        return report == null || report.people() == 0 || report.headcount().equals(room.headcount())
                ? 0
                : report.people();
    }

    /** Whether an organiser has a number of people to look at. */
    public boolean waits() {
        return room.headcount() != null && room.headcountPending();
    }

    public boolean reported() {
        return report != null && !report.missing();
    }

    /** Whether its numbers are still expected. */
    public boolean expected() {
        return report != null && !report.leftOut();
    }
}
