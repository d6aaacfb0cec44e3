package org.folkmoot.breakout.allocation.round;

/** Somebody for whom there is no room under the hard rules, and why: a facilitator has to see to it. */
public record Unplaced(int person, Reason reason) {
    /** What stands in the way. */
    public enum Reason {
        /** Nobody else is there, or only watch-parties. */
        NOBODY_ELSE,
        /** Nobody else of the watch-party is there to sit with. */
        ALONE_IN_PARTY,
        /** Nobody who could be spared speaks a language of this person. */
        NO_COMMON_LANGUAGE,
        /** The rooms that offer what this person needs are all taken. */
        NEED_NOT_MET
    }
}
