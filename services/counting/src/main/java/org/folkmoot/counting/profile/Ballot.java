package org.folkmoot.counting.profile;

/** What one voter said. Options are indexes into the options of the {@link Profile}. */
public sealed interface Ballot permits Approval, Ranking, Points {
    /** The highest index named, or -1 when none is. */
    int highestOption();

    boolean blank();
}
