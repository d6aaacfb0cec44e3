package org.folkmoot.voting.ballot;

import java.util.Map;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.Echo;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Late;
import org.folkmoot.voting.judgement.BallotDecision;

/** What a refused ballot is in HTTP. */
enum BallotProblem implements ProblemCode {
    WRONG_SELECTION_KIND(422, "The contest is not answered in this way"),
    NO_CHOICE(422, "Nothing is chosen"),
    TOO_MANY_CHOICES(422, "Too much is chosen"),
    UNKNOWN_OPTION(422, "There is no such option"),
    REPEATED_OPTION(422, "An option is chosen twice"),
    BLANK_NOT_ALLOWED(422, "The contest has no blank ballots"),
    SHARED_RANK(422, "Two options are on one rank"),
    OFF_SCALE(422, "The amount is not on the scale"),
    TOO_MANY_POINTS(422, "More points are given than there are"),
    NOT_ENTITLED(403, "You are not on the electoral roll of this contest"),
    NO_BALLOT(404, "You have not voted in this contest"),
    CONTEST_NOT_OPEN(409, "The contest is not open yet"),
    CONTEST_CLOSED(409, "The contest has closed"),
    CONTEST_VOIDED(409, "The contest has been voided"),
    OLDER_SEQUENCE(409, "A newer ballot of yours stands"),
    SEQUENCE_REUSED(409, "A ballot of yours with this sequence says something else");

    private final int status;
    private final String title;

    BallotProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException of(BallotDecision.Refused refused) {
        return switch (refused) {
            case BallotDecision.ContestNotOpen _ -> CONTEST_NOT_OPEN.because("Wait until the stage opens it.");
            case BallotDecision.ContestClosed closed -> late(closed);
            case BallotDecision.ContestVoided voided ->
                CONTEST_VOIDED.because(
                        "Nothing counts in this contest: " + voided.reason(), Map.of("reason", voided.reason()));
            case BallotDecision.PerhapsOver _ ->
                CommonProblem.UNAVAILABLE.because("Send the same ballot again in a moment; it was not counted yet.");
            case BallotDecision.NotEntitled _ ->
                NOT_ENTITLED.because("Check in to the assembly; if you did, this question is for another area.");
            case BallotDecision.Removed _ -> Removals.refusal();
            case BallotDecision.WrongKind wrong -> WRONG_SELECTION_KIND.because(example(wrong.form()));
            case BallotDecision.BlankNotAllowed _ -> BLANK_NOT_ALLOWED.because("Choose, or send nothing.");
            case BallotDecision.NoChoice _ -> NO_CHOICE.because("Choose at least one option.");
            case BallotDecision.TooManyChoices many ->
                TOO_MANY_CHOICES.because("Choose at most " + many.most() + ", not " + many.given() + ".");
            case BallotDecision.RepeatedOption repeated ->
                REPEATED_OPTION.because("Choose " + Echo.of(repeated.option()) + " only once.");
            case BallotDecision.UnknownOption unknown ->
                UNKNOWN_OPTION.because(
                        "Choose one of the contest's options; " + Echo.of(unknown.option()) + " is none.");
            case BallotDecision.SharedRank shared ->
                SHARED_RANK.because(
                        "Say which comes first, " + Echo.of(shared.option()) + " or " + Echo.of(shared.other()) + ".");
            case BallotDecision.OffScale off -> OFF_SCALE.because(scale(off.scale()));
            case BallotDecision.TooManyPoints many ->
                TOO_MANY_POINTS.because("Give at most " + many.points() + " points in all.");
            case BallotDecision.OlderSequence older ->
                OLDER_SEQUENCE.because(
                        "Your ballot " + older.stored() + " stands. To change it, send a higher sequence.",
                        Map.of("sequence", older.stored()));
            case BallotDecision.SequenceReused reused ->
                SEQUENCE_REUSED.because(
                        "Your ballot " + reused.sequence() + " stands. To change it, send a higher sequence.",
                        Map.of("sequence", reused.sequence()));
        };
    }

    private static String example(BallotForm form) {
        return switch (form) {
            case BallotForm.OneChoice _, BallotForm.Approval _ -> "Send {\"choices\":[...]} as the selection.";
            case BallotForm.Ranking _ -> "Send {\"ranking\":[[...],[...]]} as the selection.";
            case BallotForm.Amount _ -> "Send {\"amount\":...} as the selection.";
            case BallotForm.Points _ -> "Send {\"points\":{...}} as the selection.";
        };
    }

    private static String scale(BallotForm.Amount scale) {
        String steps = scale.step() == 1 ? "" : " in steps of " + scale.step();
        return "Send a number from " + scale.least() + " to " + scale.greatest() + steps + ".";
    }

    private static ProblemException late(BallotDecision.ContestClosed closed) {
        return CONTEST_CLOSED.because(
                Late.by(closed.closesAt(), closed.arrivedAt()) + " It is not counted.",
                Map.of("closesAt", closed.closesAt().toString()));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
