package org.folkmoot.voting.ballot;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.judgement.BallotDecision;

/** What a refused ballot is in HTTP. */
enum BallotProblem implements ProblemCode {
    WRONG_SELECTION_KIND(422, "The contest is not answered in this way"),
    NO_CHOICE(422, "Nothing is chosen"),
    TOO_MANY_CHOICES(422, "Too much is chosen"),
    UNKNOWN_OPTION(422, "There is no such option"),
    REPEATED_OPTION(422, "An option is chosen twice"),
    NOT_ENTITLED(403, "You are not on the electoral roll of this contest"),
    NO_BALLOT(404, "You have not voted in this contest"),
    CONTEST_NOT_OPEN(409, "The contest is not open yet"),
    CONTEST_CLOSED(409, "The contest has closed"),
    CONTEST_VOIDED(409, "The contest has been voided"),
    OLDER_SEQUENCE(409, "A newer ballot of yours stands"),
    SEQUENCE_REUSED(409, "A ballot of yours with this sequence says something else");

    private static final int LONGEST_ECHO = 40;

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
            case BallotDecision.PerhapsExtended _ ->
                CommonProblem.UNAVAILABLE.because("Send the same ballot again in a moment; it was not counted yet.");
            case BallotDecision.NotEntitled _ ->
                NOT_ENTITLED.because("Check in to the assembly; if you did, this question is for another area.");
            case BallotDecision.NoChoice _ -> NO_CHOICE.because("Choose at least one option.");
            case BallotDecision.TooManyChoices many ->
                TOO_MANY_CHOICES.because("Choose at most " + many.most() + ", not " + many.given() + ".");
            case BallotDecision.RepeatedOption repeated ->
                REPEATED_OPTION.because("Choose " + echo(repeated.option()) + " only once.");
            case BallotDecision.UnknownOption unknown ->
                UNKNOWN_OPTION.because("Choose one of the contest's options; " + echo(unknown.option()) + " is none.");
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

    private static ProblemException late(BallotDecision.ContestClosed closed) {
        long seconds = Duration.between(closed.closesAt(), closed.arrivedAt())
                .plusMillis(999)
                .toSeconds();
        String unit = seconds == 1 ? " second" : " seconds";
        return CONTEST_CLOSED.because(
                "This arrived " + seconds + unit + " after the close. It is not counted.",
                Map.of("closesAt", closed.closesAt().toString()));
    }

    private static String echo(String text) {
        return text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "..." : text;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
