package org.folkmoot.web.outcome;

import java.util.Map;

/**
 * What people are told of a rule.
 *
 * @param scoreName what its scores are
 */
record RuleWords(String title, String explanation, String scoreName) {
    private static final Map<String, RuleWords> BY_RULE = Map.ofEntries(
            Map.entry("plurality", new RuleWords("Most votes", "Whatever most people chose first wins.", "Votes")),
            Map.entry("av", new RuleWords("Approval", "Whatever most people chose wins.", "Votes")),
            Map.entry("approval", new RuleWords("Approval", "Whatever most people chose wins.", "Votes")),
            Map.entry(
                    "borda",
                    new RuleWords(
                            "Points by place (Borda)",
                            "A first place is worth most points, each later place one less; most points win.",
                            "Points")),
            Map.entry(
                    "irv",
                    new RuleWords(
                            "Instant run-off",
                            "The option with fewest first places goes out, its ballots pass to their next choice,"
                                    + " until one has more than half.",
                            "Votes")),
            Map.entry(
                    "schulze",
                    new RuleWords(
                            "Each against each (Schulze)",
                            "Every pair is compared; the winner beats every other, directly or by a chain of wins.",
                            "Wins")),
            Map.entry(
                    "median",
                    new RuleWords(
                            "The middle (median)",
                            "Half of the answers are at or below it: nobody moves it by going to an extreme.",
                            "Answers")),
            Map.entry("points", new RuleWords("Most points", "All points are added up; most points win.", "Points")),
            Map.entry(
                    "cumulative", new RuleWords("Most points", "All points are added up; most points win.", "Points")),
            Map.entry(
                    "seqpav",
                    new RuleWords(
                            "Proportional approval, step by step",
                            "One after the other: a voter counts less with each choice of theirs that is already in.",
                            "Score")),
            Map.entry(
                    "pav",
                    new RuleWords(
                            "Proportional approval",
                            "The set that serves voters best, where each further choice of a voter counts less.",
                            "Score")),
            Map.entry(
                    "seqphragmen",
                    new RuleWords(
                            "Sharing the load (Phragmén)",
                            "Voters save up at the same speed; whatever its supporters can pay for first is in.",
                            "Bought at")),
            Map.entry("equal-shares", shares("what is left goes by Phragmén’s rule")),
            Map.entry("equal-shares-without-completion", shares("what is left stays unused")),
            Map.entry("equal-shares-with-av-completion", shares("what is left goes by approvals")),
            Map.entry("equalshares", shares("each costs what it costs")),
            Map.entry("equalshares/add1", shares("shares are raised while the money lasts")),
            Map.entry(
                    "equalshares/add1-comparison", shares("compared with the greedy rule by what more voters prefer")),
            Map.entry("greedy", greedy("By votes, whatever still fits the budget.")),
            Map.entry("greedy-threshold", greedy("By votes, whatever still fits the budget and has enough support.")),
            Map.entry("greedy-no-skip", greedy("By votes, until the first that does not fit the budget.")));

    /** A rule that is not known here is called by its own name. */
    static RuleWords of(String rule) {
        return BY_RULE.getOrDefault(rule, new RuleWords(rule, "", "Score"));
    }

    private static RuleWords shares(String rest) {
        return new RuleWords(
                "Equal shares",
                "Every voter holds the same share and pays for what they support; " + rest + ".",
                "Voters");
    }

    private static RuleWords greedy(String explanation) {
        return new RuleWords("Most votes within the budget", explanation, "Votes");
    }
}
