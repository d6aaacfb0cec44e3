package org.folkmoot.web.result;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.web.facts.Amounts;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;

/** Says in whole sentences what the bars show. */
record Headline(BallotForm form, Phase phase, boolean counted) {
    private static final int NAMED_WHEN_LEVEL = 3;

    static Headline of(ContestState contest, Instant now) {
        return new Headline(contest.definition().form(), contest.phase(now), contest.showsCounts(now));
    }

    String lead(long answers, List<OptionCount> options, Distribution amounts) {
        if (phase.isPrepared()) {
            return "This question is not open yet.";
        }
        if (phase.isVoided()) {
            return "This question was voided. No answer to it counts.";
        }
        if (answers == 0) {
            return phase.isOver() ? "Nobody answered." : "No answers yet.";
        }
        if (!counted) {
            return answers(answers) + " so far. The counts come after the close.";
        }
        return switch (form) {
            case BallotForm.OneChoice _, BallotForm.Approval _ -> most(options, answers(answers), "");
            case BallotForm.Ranking _ -> most(options, answers(answers), " on first places");
            case BallotForm.Points _ -> {
                long points = options.stream().mapToLong(OptionCount::total).sum();
                yield most(options, Amounts.number(points) + " points", "");
            }
            case BallotForm.Amount scale -> middle(scale, amounts, answers);
        };
    }

    private String most(List<OptionCount> options, String whole, String where) {
        List<OptionCount> leaders = options.stream().filter(OptionCount::leads).toList();
        if (leaders.isEmpty()) {
            return whole + ", and no option chosen.";
        }
        OptionCount first = leaders.getFirst();
        String share = Amounts.number(first.total()) + " of " + whole;
        if (leaders.size() == 1) {
            return first.label() + (phase.isOver() ? " has the most" : " leads") + where + ": " + share + " ("
                    + first.percent() + ").";
        }
        return together(leaders) + (phase.isOver() ? " have the same" : " are level") + where + ": " + share + " each ("
                + first.percent() + ").";
    }

    private String middle(BallotForm.Amount scale, Distribution amounts, long answers) {
        return amounts.quantile(1, 2)
                .map(median -> "The middle of " + answers(answers) + " is " + Amounts.of(median, scale)
                        + ". The middle half " + (phase.isOver() ? "said" : "say") + " "
                        + between(scale, amounts) + ".")
                .orElse(answers(answers) + ", and no amount named.");
    }

    private static String between(BallotForm.Amount scale, Distribution amounts) {
        long lower = amounts.quantile(1, 4).orElse(0L);
        long upper = amounts.quantile(3, 4).orElse(0L);
        return lower == upper ? Amounts.of(lower, scale) : Amounts.of(lower, scale) + " to " + Amounts.of(upper, scale);
    }

    private static String together(List<OptionCount> leaders) {
        if (leaders.size() > NAMED_WHEN_LEVEL) {
            return leaders.size() + " options";
        }
        String ahead = leaders.subList(0, leaders.size() - 1).stream()
                .map(OptionCount::label)
                .collect(Collectors.joining(", "));
        return ahead + " and " + leaders.getLast().label();
    }

    private static String answers(long number) {
        return Amounts.number(number) + (number == 1 ? " answer" : " answers");
    }
}
