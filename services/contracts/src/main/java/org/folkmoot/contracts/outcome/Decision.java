package org.folkmoot.contracts.outcome;

import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Threshold;

/**
 * What a binding contest decided.
 *
 * @param carried whether {@code option} reached the threshold
 * @param option the one with most votes; null if several have, or none has any
 * @param votes its votes
 * @param needed the fewest votes that would have carried it
 * @param base of how many: ballots that are not blank, all ballots, or all members
 */
public record Decision(Threshold threshold, boolean carried, OptionId option, long votes, long needed, long base) {}
