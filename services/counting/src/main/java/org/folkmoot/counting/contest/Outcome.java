package org.folkmoot.counting.contest;

import java.util.List;

/**
 * What one rule makes of the votes. Options stand under their ids; an amount stands for itself.
 *
 * @param rule its name, as {@code ./folkmoot count --rule} takes it, or {@code points} or {@code median}
 * @param chosen in the order of their choice where the rule has one, else the best first; empty if nobody voted
 * @param scores highest first, as exact text
 * @param statistics further figures; {@code individual} and {@code group} say how many voters the rule has counted
 * @param ties each tie that was met and how it was broken, in words
 * @param rounds empty where the rule has none
 */
public record Outcome(
        String rule,
        List<String> chosen,
        List<Score> scores,
        List<Statistic> statistics,
        List<String> ties,
        List<Round> rounds) {
    public Outcome {
        chosen = List.copyOf(chosen);
        scores = List.copyOf(scores);
        statistics = List.copyOf(statistics);
        ties = List.copyOf(ties);
        rounds = List.copyOf(rounds);
    }

    /** An option's score. */
    public record Score(String option, String score) {}

    /** A figure with its name. */
    public record Statistic(String name, String value) {
        static Statistic of(String name, Object value) {
            return new Statistic(name, value.toString());
        }
    }

    /** One round, and what came of it in words. */
    public record Round(int number, List<Score> scores, String note) {
        public Round {
            scores = List.copyOf(scores);
        }
    }
}
