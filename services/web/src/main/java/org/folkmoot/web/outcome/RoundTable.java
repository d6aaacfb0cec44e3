package org.folkmoot.web.outcome;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.outcome.RuleOutcome;
import org.folkmoot.web.outcome.RuleView.Rounds;

/** Turns rounds with a score for each option into options with a score for each round. */
final class RoundTable {
    private RoundTable() {}

    static Rounds of(RuleOutcome outcome, Function<OptionId, String> label) {
        List<RuleOutcome.Round> rounds = outcome.rounds();
        Set<OptionId> options = new LinkedHashSet<>(outcome.chosen());
        // Whoever lasted longest stands first: what a run-off is about is its end.
        rounds.reversed().forEach(round -> round.scores().forEach(score -> options.add(score.option())));
        if (rounds.stream().allMatch(round -> round.scores().isEmpty())) {
            options.clear();
        }
        return new Rounds(
                rounds.stream().map(RuleOutcome.Round::number).toList(),
                options.stream()
                        .map(option -> new Rounds.Row(
                                label.apply(option),
                                outcome.chosen().contains(option),
                                rounds.stream()
                                        .map(round -> score(round, option))
                                        .toList()))
                        .toList(),
                rounds.stream()
                        .filter(round -> round.note() != null && !round.note().isBlank())
                        .map(round -> "Round " + round.number() + ": " + round.note())
                        .toList());
    }

    private static String score(RuleOutcome.Round round, OptionId option) {
        return round.scores().stream()
                .filter(score -> score.option().equals(option))
                .map(RuleOutcome.Score::score)
                .findFirst()
                .orElse("");
    }
}
