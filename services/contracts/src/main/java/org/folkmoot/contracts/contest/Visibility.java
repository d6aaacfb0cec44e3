package org.folkmoot.contracts.contest;

/** What people see before the close. */
public enum Visibility {
    /** The counts, as they move. */
    LIVE,
    /** How many have voted; the counts only after the close. */
    TURNOUT_UNTIL_CLOSE
}
