package org.folkmoot.web.stage;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.web.facts.Amounts;
import org.folkmoot.web.outcome.DecisionWords;

/** What is settled about a question before it opens, so that the stage can check it once more. */
final class RuleSentences {
    private RuleSentences() {}

    static List<String> of(ContestDefinition contest) {
        List<String> sentences = new ArrayList<>();
        sentences.add(form(contest));
        if (contest.electorate() instanceof Electorate.Panel panel) {
            sentences.add("Only the " + Amounts.number(panel.members()) + " members of the panel vote.");
        }
        sentences.add(
                contest.visibility() == Visibility.LIVE
                        ? "The counts are shown live."
                        : "The counts are hidden until the close.");
        if (contest.rules().blank()) {
            sentences.add("Blank ballots may be handed in.");
        }
        if (contest.rules().shuffled()) {
            sentences.add("Each voter has an order of their own.");
        }
        if (contest.rules().budget() != null) {
            sentences.add("The budget is " + Amounts.number(contest.rules().budget()) + ".");
        }
        if (contest.rules().seats() != null) {
            sentences.add(contest.rules().seats() + " are chosen.");
        }
        sentences.add(
                contest.countsRooms()
                        ? switch (contest.rules().parties()) {
                            case ALL -> "All watch-parties count.";
                            case CERTIFIED -> "Only watch-parties with a certified host count.";
                            case NONE -> "No watch-party counts.";
                        }
                        : "It takes no numbers from rooms.");
        if (contest.rules().threshold() != null) {
            sentences.add("It binds with " + DecisionWords.rule(contest.rules().threshold()) + ".");
        }
        return sentences;
    }

    private static String form(ContestDefinition contest) {
        return switch (contest.form()) {
            case BallotForm.OneChoice _ -> "Everybody chooses one.";
            case BallotForm.Approval approval -> "Everybody chooses up to " + approval.most() + ".";
            case BallotForm.Ranking ranking ->
                "Everybody ranks up to " + ranking.most() + (ranking.ties() ? "; places may be shared." : ".");
            case BallotForm.Amount scale ->
                "Everybody names an amount from " + Amounts.number(scale.least()) + " to "
                        + Amounts.of(scale.greatest(), scale) + ".";
            case BallotForm.Points points -> "Everybody spreads up to " + points.points() + " points.";
        };
    }
}
