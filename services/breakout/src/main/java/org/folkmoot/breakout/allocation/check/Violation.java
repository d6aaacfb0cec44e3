package org.folkmoot.breakout.allocation.check;

/** A hard rule that an allocation breaks, and where. */
public record Violation(Rule rule, String where) {
    /** The hard rules. */
    public enum Rule {
        /** Everybody who is there has one seat, or is named with a reason, and nobody else has any. */
        ONE_SEAT,
        /** Nobody sits alone, no room is over the bound, and none under it unless nothing could be done about it. */
        SIZE,
        /** Rooms of one group differ by one at most. */
        EVEN,
        LANGUAGE,
        NEED,
        /** No more rooms offer something than there can be. */
        SUPPLY,
        PARTY,
        /** Nobody sits away from an area that has enough people of the same language for a room. */
        AREA,
        /** Whoever has no seat could not have been given one. */
        UNPLACED
    }
}
