package org.folkmoot.web.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.web.facts.Amounts;
import org.folkmoot.web.result.Results;

/**
 * What a voter may mark, and what is marked already.
 *
 * @param kind {@code one-choice}, {@code approval}, {@code ranking}, {@code amount} or {@code points}
 * @param most how many options may be named, or points given; 0 where the answer is an amount
 * @param ties whether options may share a place
 * @param scale null unless the answer is an amount
 * @param budget what the chosen options may cost together, as people read it; empty where costs play no part
 * @param blank whether a blank ballot may be handed in
 * @param blankMarked whether it is what is marked
 */
public record Ballot(
        String kind,
        int most,
        boolean ties,
        List<Choice> choices,
        Scale scale,
        String budget,
        boolean blank,
        boolean blankMarked) {
    /**
     * @param letter empty where everybody has an order of their own
     * @param cost empty where costs play no part
     * @param chosen whether it belongs to the answer that counts, or to one that was not sent
     * @param value its place or points, as typed
     */
    public record Choice(String letter, String id, String label, String cost, boolean chosen, String value) {}

    /** @param amount as typed; empty until something is */
    public record Scale(long least, long greatest, long step, String unit, String amount) {
        public String from() {
            return Amounts.number(least) + unit;
        }

        public String to() {
            return Amounts.number(greatest) + unit;
        }
    }

    static Ballot of(ContestDefinition contest, List<ContestOption> order, Marks marks) {
        return new Ballot(
                kind(contest.form()),
                contest.form().most(),
                contest.form() instanceof BallotForm.Ranking ranking && ranking.ties(),
                choices(contest, order, marks),
                contest.form() instanceof BallotForm.Amount scale
                        ? new Scale(scale.least(), scale.greatest(), scale.step(), Amounts.unit(scale), marks.amount())
                        : null,
                contest.rules().budget() == null
                        ? ""
                        : Amounts.number(contest.rules().budget()),
                contest.rules().blank(),
                marks.blank());
    }

    /** The places that can be given: one for each option, or as many as may be named. */
    public List<Integer> places() {
        return IntStream.rangeClosed(1, Math.min(most, choices.size())).boxed().toList();
    }

    String instruction() {
        int options = choices.size();
        return switch (kind) {
            case "one-choice" -> "Choose one of " + options + ". Press it and it counts.";
            case "approval" -> "Choose up to " + most + " of " + options + ".";
            case "ranking" ->
                (most < options ? "Rank up to " + most + " of " + options : "Rank as many as you like")
                        + ", the best first." + (ties ? " Options may share a place." : "");
            case "amount" ->
                "Choose an amount from " + scale.from() + " to " + scale.to()
                        + (scale.step() == 1 ? "." : ", in steps of " + scale.step() + ".");
            case "points" ->
                "Spread " + (most == 1 ? "1 point" : "up to " + most + " points") + " over " + options + " options.";
            default -> "";
        };
    }

    private static String kind(BallotForm form) {
        return switch (form) {
            case BallotForm.OneChoice _ -> "one-choice";
            case BallotForm.Approval _ -> "approval";
            case BallotForm.Ranking _ -> "ranking";
            case BallotForm.Amount _ -> "amount";
            case BallotForm.Points _ -> "points";
        };
    }

    private static List<Choice> choices(ContestDefinition contest, List<ContestOption> order, Marks marks) {
        List<Choice> choices = new ArrayList<>();
        for (ContestOption option : order) {
            String id = option.id().value();
            choices.add(new Choice(
                    contest.rules().shuffled() ? "" : Results.letter(choices.size()),
                    id,
                    option.label(),
                    option.cost() == null ? "" : Amounts.number(option.cost()),
                    marks.chosen().contains(id),
                    marks.values().getOrDefault(id, "")));
        }
        return choices;
    }
}
