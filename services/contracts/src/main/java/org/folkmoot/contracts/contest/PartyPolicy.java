package org.folkmoot.contracts.contest;

/** Which watch-parties count in a contest. */
public enum PartyPolicy {
    /** All that are registered. */
    ALL,
    /** Those with a certified facilitator. */
    CERTIFIED,
    /** None: everybody votes for themselves. */
    NONE
}
