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
        Irregular overvote,
        Irregular repeated,
        OptionalInt skippedAllowed,
        boolean batch,
        Set<Integer> eliminatedFirst) {
    /** What becomes of a ballot at an irregular rank. */
    public enum Irregular {
        /** The ballot is inactive from that rank on. */
        EXHAUST,
        /** The rank is passed over. */
        SKIP
    }

    /** An overvote ends the ballot, skipped and repeated ranks are passed over, one elimination a round. */
    public static final RunoffRules USUAL =
            new RunoffRules(Irregular.EXHAUST, Irregular.SKIP, OptionalInt.empty(), false, Set.of());

    public RunoffRules {
        eliminatedFirst = Set.copyOf(eliminatedFirst);
    }
}
