package org.folkmoot.counting.rule.ranked;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What an instant run-off does where ballots are not clean.
 *
 * @param overvote a rank with several options
 * @param repeated a rank that names an option the ballot has ranked before
 * @param skippedAllowed how many ranks in a row may be skipped before the ballot is inactive; empty: any number
 * @param batch eliminate several at once where all of them together have fewer votes than the next
 * @param eliminatedFirst options that go out before all others, such as undeclared write-ins
 */
public record RunoffRules(
        Overvote overvote, Repeated repeated, OptionalInt skippedAllowed, boolean batch, Set<Integer> eliminatedFirst) {
    /** What becomes of a ballot at a rank with several options. */
    public enum Overvote {
        /** The ballot is inactive from there on. */
        EXHAUST,
        /** The rank is passed over. */
        SKIP,
        /** A tie that was meant: inactive while several of the options are in, and counted for the last one left. */
        WAIT
    }

    /** What becomes of a ballot at an option it named before. */
    public enum Repeated {
        /** The ballot is inactive from there on. */
        EXHAUST,
        /** The rank is passed over. */
        SKIP
    }

    /** An overvote ends the ballot, skipped and repeated ranks are passed over, one elimination a round. */
    public static final RunoffRules USUAL =
            new RunoffRules(Overvote.EXHAUST, Repeated.SKIP, OptionalInt.empty(), false, Set.of());

    /** As usual, but for ballots on which ties are allowed. */
    public static final RunoffRules TIES_ALLOWED =
            new RunoffRules(Overvote.WAIT, Repeated.SKIP, OptionalInt.empty(), false, Set.of());

    public RunoffRules {
        eliminatedFirst = Set.copyOf(eliminatedFirst);
    }
}
