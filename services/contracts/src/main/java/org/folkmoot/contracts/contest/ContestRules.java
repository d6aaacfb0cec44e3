package org.folkmoot.contracts.contest;

import java.time.Instant;

/**
 * What else is settled about a contest before it opens.
 *
 * @param blank whether a voter may hand in a blank ballot: present, and for none of the options
 * @param shuffled whether each voter sees the options in an order of their own
 * @param parties which watch-parties count
 * @param seats how many options are to be chosen; null: one
 * @param budget what the chosen options may cost together, in the unit of their costs; null: costs play no part
 * @param opensAt when the clock opens it; null: the stage does
 * @param closesAt when the clock closes it; null: the stage does
 * @param threshold what it takes for the outcome to bind; null: it is advice
 */
public record ContestRules(
        boolean blank,
        boolean shuffled,
        PartyPolicy parties,
        Integer seats,
        Long budget,
        Instant opensAt,
        Instant closesAt,
        Threshold threshold) {
    /** One winner, no blank ballots, options as they stand, all parties, by the stage, not binding. */
    public static final ContestRules PLAIN =
            new ContestRules(false, false, PartyPolicy.ALL, null, null, null, null, null);

    public ContestRules {
        parties = parties == null ? PartyPolicy.ALL : parties;
    }
}
