package org.folkmoot.web.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.outcome.RuleOutcome;
import org.folkmoot.web.facts.Amounts;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;

/** Finds what contests came to. */
@ApplicationScoped
public class Outcomes {
    private final Facts facts;

    Outcomes(Facts facts) {
        this.facts = facts;
    }

    /** Null until it has been counted, and for a contest that was voided. */
    public OutcomeView of(ContestState contest, Instant now) {
        return contest.phase(now).isOver()
                ? facts.outcome(contest.id())
                        .map(Known::fact)
                        .map(counted -> view(contest.definition(), counted))
                        .orElse(null)
                : null;
    }

    static OutcomeView view(ContestDefinition contest, ContestCounted counted) {
        List<RuleView> rules = counted.outcomes().stream()
                .map(outcome -> rule(contest, outcome))
                .toList();
        var decision = counted.decision();
        var publication = counted.publication();
        return new OutcomeView(
                contest.id().toString(),
                counted.closedAt(),
                sentence(contest, counted, rules),
                decision == null
                        ? null
                        : new OutcomeView.DecisionView(
                                decision.carried(),
                                DecisionWords.of(
                                        decision, decision.option() == null ? "" : label(contest, decision.option()))),
                rules,
                publication == null
                        ? null
                        : new OutcomeView.Published(
                                publication.ballots(), publication.merkleRoot(), publication.signature()));
    }

    private static String sentence(ContestDefinition contest, ContestCounted counted, List<RuleView> rules) {
        if (counted.individual().ballots() + counted.group().ballots() == 0) {
            return "Nobody answered.";
        }
        if (rules.isEmpty()) {
            return "";
        }
        RuleView first = rules.getFirst();
        if (contest.form() instanceof BallotForm.Amount) {
            return "The middle answer is " + first.choice() + ".";
        }
        boolean agree =
                rules.stream().map(rule -> Set.copyOf(rule.chosen())).distinct().count() == 1;
        if (rules.size() == 1) {
            return first.chosen().size() > 1 && !several(contest)
                    ? "A tie: " + first.choice() + "."
                    : first.choice() + (first.chosen().size() == 1 ? " is chosen." : " are chosen.");
        }
        return agree
                ? "All " + rules.size() + " ways of counting choose the same: " + first.choice() + "."
                : "The ways of counting differ: they stand side by side below.";
    }

    private static boolean several(ContestDefinition contest) {
        return contest.rules().budget() != null
                || (contest.rules().seats() != null && contest.rules().seats() > 1);
    }

    private static RuleView rule(ContestDefinition contest, RuleOutcome outcome) {
        RuleWords words = RuleWords.of(outcome.rule());
        return new RuleView(
                outcome.rule(),
                words.title(),
                words.explanation(),
                outcome.chosen().stream().map(option -> label(contest, option)).toList(),
                words.scoreName(),
                outcome.scores().stream()
                        .map(score -> new RuleView.Score(
                                label(contest, score.option()),
                                score.score(),
                                outcome.chosen().contains(score.option())))
                        .toList(),
                outcome.statistics().stream()
                        .map(each -> new RuleView.Statistic(each.name(), each.value()))
                        .toList(),
                outcome.ties(),
                RoundTable.of(outcome, option -> label(contest, option)));
    }

    /** What people know an option by; an amount is its own name. */
    private static String label(ContestDefinition contest, OptionId option) {
        if (contest.form() instanceof BallotForm.Amount scale && option.value().matches("\\d{1,18}")) {
            return Amounts.of(Long.parseLong(option.value()), scale);
        }
        return contest.options().stream()
                .filter(each -> each.id().equals(option))
                .map(each -> each.label())
                .findFirst()
                .orElse(option.value());
    }
}
