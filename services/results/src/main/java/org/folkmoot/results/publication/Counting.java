package org.folkmoot.results.publication;

import java.util.List;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.contracts.outcome.RuleOutcome;

/**
 * What the rules make of a contest.
 *
 * @param decision null if the contest does not bind
 */
public record Counting(List<RuleOutcome> outcomes, Decision decision) {}
