package org.folkmoot.counting.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.counting.contest.ContestCount.Standing;
import org.folkmoot.counting.contest.Outcome.Statistic;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.budget.EqualSharesBudget;
import org.folkmoot.counting.rule.budget.Funding;
import org.folkmoot.counting.rule.budget.Greedy;
import org.folkmoot.counting.rule.committee.CommitteeRules;
import org.folkmoot.counting.rule.committee.Committees;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.rule.single.ApprovalCount;
import org.folkmoot.counting.rule.single.ScoreTable;
import org.folkmoot.counting.tie.Draw;

/**
 * One choice or approvals. The plain count and the greedy budget take the rooms in; committees and equal shares have to see
 * whole ballots and do not.
 */
final class MarksCount {
    /** What nobody votes for is not bought, however much is left. */
    private static final Greedy WANTED = Greedy.withThreshold(Rational.ONE);

    private static final List<String> PROPORTIONAL = List.of("equal-shares", "seqphragmen", "seqpav");

    private final ContestVotes.Marks marks;
    private final Profile<Approval> ballots;
    private final ScoreTable together;
    private final int seats;
    private final Optional<BigDecimal> budget;
    private final Draw draw;
    private final Wording wording;

    MarksCount(ContestVotes.Marks marks, Terms terms, Draw draw) {
        this.marks = marks;
        this.ballots = valid(marks).grouped();
        this.together = together(ballots, marks.inRooms());
        this.seats = Math.min(terms.seats(), ballots.options().size());
        this.budget = terms.budget();
        this.draw = draw;
        this.wording = new Wording(ballots.options());
    }

    /** A ballot with several choices where one was asked for is none, as on paper. */
    private static Profile<Approval> valid(ContestVotes.Marks marks) {
        var ballots = marks.ballots();
        return !marks.oneChoice()
                ? ballots
                : new Profile<>(
                        ballots.options(),
                        ballots.ballots().stream()
                                .filter(counted -> counted.ballot().size() == 1)
                                .toList());
    }

    private static ScoreTable together(Profile<Approval> ballots, Map<Integer, Long> inRooms) {
        var individual = ApprovalCount.of(ballots);
        var sums = new ArrayList<Rational>(individual.scores());
        inRooms.forEach((option, votes) -> sums.set(option, sums.get(option).plus(Rational.of(votes))));
        return new ScoreTable(individual.options(), sums);
    }

    ContestCount count() {
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(plain());
        if (!marks.oneChoice() && seats > 1) {
            PROPORTIONAL.forEach(rule -> outcomes.add(committee(rule)));
        }
        budget.ifPresent(amount -> {
            outcomes.add(funded("greedy", WANTED.fund(together, amount, draw), true));
            var shares = new EqualSharesBudget(ballots, amount, Satisfaction.COST, draw);
            outcomes.add(funded("equalshares", shares.fund(), false));
            outcomes.add(funded("equalshares/add1", shares.fundAddingOne(), false));
        });
        return new ContestCount(outcomes, ahead());
    }

    private Outcome plain() {
        var best = wording.best(together, seats, draw);
        return new Outcome(
                marks.oneChoice() ? "plurality" : "av",
                best.chosen(),
                wording.scores(together),
                counted(true),
                best.ties(),
                List.of());
    }

    private Outcome committee(String rule) {
        if (ballots.ballots().isEmpty()) {
            return nothing(rule);
        }
        var elected = Wanted.of(CommitteeRules.named(rule).elect(ballots, seats, draw), ballots);
        var rounds = new ArrayList<Outcome.Round>();
        for (Committees.Step step : elected.steps()) {
            rounds.add(
                    new Outcome.Round(rounds.size() + 1, List.of(), wording.id(step.elected()) + ": " + step.value()));
        }
        var members = elected.chosen().members();
        int tied = elected.all().size();
        var figures = new ArrayList<>(counted(false));
        figures.addAll(Representing.shares(ballots, members));
        figures.add(Representing.justified(ballots, members, seats));
        figures.add(Statistic.of("tied-committees", elected.complete() ? tied : "at least " + tied));
        return new Outcome(
                rule,
                wording.ids(
                        elected.steps().stream().map(Committees.Step::elected).toList()),
                List.of(),
                figures,
                wording.ties(elected.ties()),
                rounds);
    }

    private Outcome funded(String rule, Funding funding, boolean withRooms) {
        if (ballots.ballots().isEmpty() && !withRooms) {
            return nothing(rule);
        }
        var figures = new ArrayList<>(counted(withRooms));
        figures.add(Statistic.of("spent", funding.spent().toPlainString()));
        figures.addAll(Representing.shares(ballots, funding.funded()));
        if (!funding.explanation().isEmpty()) {
            figures.add(Statistic.of("explanation", funding.explanation()));
        }
        return new Outcome(
                rule,
                wording.ids(funding.funded()),
                withRooms ? wording.scores(together) : List.of(),
                figures,
                wording.ties(funding.ties()),
                List.of());
    }

    private Outcome nothing(String rule) {
        return new Outcome(rule, List.of(), List.of(), counted(false), List.of(), List.of());
    }

    private List<Statistic> counted(boolean withRooms) {
        var figures = new ArrayList<>(List.of(Statistic.of("individual", ballots.voters())));
        if (withRooms) {
            long votes =
                    marks.inRooms().values().stream().mapToLong(Long::longValue).sum();
            figures.add(Statistic.of("votes-in-rooms", votes));
        }
        return figures;
    }

    private Optional<Standing> ahead() {
        return ahead(together, Map.of());
    }

    /** @param votes how many voters are for an option, where that is not its score */
    static Optional<Standing> ahead(ScoreTable table, Map<Integer, Long> votes) {
        var first = table.order().stream().findFirst().orElse(List.of());
        if (first.size() != 1 || table.of(first.getFirst()).signum() == 0) {
            return Optional.empty();
        }
        int option = first.getFirst();
        long standing = votes.getOrDefault(option, table.of(option).floor().longValueExact());
        return Optional.of(new Standing(table.options().get(option).id(), standing));
    }
}
