package org.folkmoot.contracts.outcome;

import java.util.List;
import org.folkmoot.contracts.contest.OptionId;

/**
 * What one counting rule makes of the ballots.
 *
 * @param rule its name, as {@code ./folkmoot count --rule} takes it
 * @param chosen the options it chooses; in the order of their choice where the rule has one
 * @param scores each option's score, highest first, as exact text: a whole number, a decimal or a fraction
 * @param statistics further figures of this rule, such as the quartiles of an amount
 * @param ties each tie that was met and how it was broken, in words; empty: none
 * @param rounds empty where the rule has no rounds
 */
public record RuleOutcome(
        String rule,
        List<OptionId> chosen,
        List<Score> scores,
        List<Statistic> statistics,
        List<String> ties,
        List<Round> rounds) {
    public RuleOutcome {
        chosen = List.copyOf(chosen);
        scores = List.copyOf(scores);
        statistics = List.copyOf(statistics);
        ties = List.copyOf(ties);
        rounds = List.copyOf(rounds);
    }

    /** An option's score. */
    public record Score(OptionId option, String score) {}

    /** A figure with its name, such as {@code median} and {@code 30}. */
    public record Statistic(String name, String value) {}

    /**
     * One round.
     *
     * @param scores of the options that are still in
     * @param note what came of it, in words
     */
    public record Round(int number, List<Score> scores, String note) {
        public Round {
            scores = List.copyOf(scores);
        }
    }
}
