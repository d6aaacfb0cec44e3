package org.folkmoot.web.vote;

import java.util.Optional;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.web.facts.Amounts;

/** Why a ballot was not taken for what it says or who sent it, and what to do: in the words of its own question. */
record MarkingRefusal(String reason, String next) {
    /** Empty for a code that has nothing to do with it. */
    static Optional<MarkingRefusal> of(ContestDefinition contest, String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "contest-not-open" ->
                        new MarkingRefusal(
                                "This question is not open.",
                                "It will appear here when it opens. Keep this page open.");
                    case "not-entitled" -> notEntitled(contest.electorate());
                    case "removed" ->
                        new MarkingRefusal(
                                "You were removed from this assembly.",
                                "Ask those who look after it when you think that is wrong.");
                    case "no-choice" -> nothing(contest.form());
                    case "too-many-choices" ->
                        new MarkingRefusal(
                                "You have chosen more than " + contest.form().most() + ".", "Remove some, then send.");
                    case "shared-rank" ->
                        new MarkingRefusal("Two options have the same place.", "Give each one a place of its own.");
                    case "off-scale" -> offScale(contest.form());
                    case "too-many-points" ->
                        new MarkingRefusal(
                                "You have given more than " + contest.form().most() + " points.",
                                "Take some away, then send.");
                    case "not-a-number" ->
                        new MarkingRefusal(
                                "Something you wrote is not a whole number.",
                                "Write whole numbers such as 3, or leave the field empty.");
                    case "blank-not-allowed" ->
                        new MarkingRefusal(
                                "This question takes no blank ballots.", "Choose an answer, or do not answer.");
                    case "unknown-option", "repeated-option", "wrong-selection-kind" ->
                        new MarkingRefusal("This page is older than the question.", "Load it again, then choose.");
                    default -> null;
                });
    }

    private static MarkingRefusal notEntitled(Electorate electorate) {
        return switch (electorate) {
            case Electorate.Panel _ ->
                new MarkingRefusal(
                        "Only the members of the panel answer this question.", "You can follow the result here.");
            case Electorate.CheckedIn _, Electorate.Within _ ->
                new MarkingRefusal(
                        "This question is for those who are checked in and live in its area.",
                        "Check in on this page, then answer again.");
        };
    }

    private static MarkingRefusal nothing(BallotForm form) {
        return switch (form) {
            case BallotForm.OneChoice _, BallotForm.Approval _ ->
                new MarkingRefusal("You have not chosen anything.", "Choose, then send.");
            case BallotForm.Ranking _ ->
                new MarkingRefusal("You have not ranked anything.", "Give at least one option a place, then send.");
            case BallotForm.Amount _ -> new MarkingRefusal("You have not written an amount.", "Write one, then send.");
            case BallotForm.Points _ ->
                new MarkingRefusal("You have not given any points.", "Give at least one, then send.");
        };
    }

    private static MarkingRefusal offScale(BallotForm form) {
        return new MarkingRefusal(
                "This amount is not on the scale.",
                form instanceof BallotForm.Amount scale
                        ? "Write a whole number from " + Amounts.number(scale.least()) + " to "
                                + Amounts.of(scale.greatest(), scale)
                                + (scale.step() == 1 ? "." : ", in steps of " + scale.step() + ".")
                        : "Choose again.");
    }
}
