package org.folkmoot.voting.groupresult;

import java.util.Map;
import org.folkmoot.defaults.problem.Echo;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Late;
import org.folkmoot.voting.room.ResultDecision;

/** What a refused group result is in HTTP. */
enum GroupResultProblem implements ProblemCode {
    NOT_ENTITLED(403, "The party is not in the area that this contest is put to"),
    PARTY_NOT_CERTIFIED(403, "This contest counts parties with a certified facilitator only"),
    NO_RESULT(404, "There is no such result"),
    CONTEST_NOT_OPEN(409, "The contest is not open yet"),
    CONTEST_CLOSED(409, "The contest has closed"),
    CONTEST_VOIDED(409, "The contest has been voided"),
    ROOMS_NOT_COUNTED(409, "This contest takes no counts of rooms"),
    HEADCOUNT_PENDING(409, "The headcount has not been approved yet"),
    OLDER_REVISION(409, "A newer revision is stored"),
    REVISION_REUSED(409, "The stored result with this revision says something else"),
    IDEMPOTENCY_KEY_REUSED(409, "This Idempotency-Key belongs to another submission"),
    HEADCOUNT_NOT_DECLARED(422, "No headcount was declared before the contest opened"),
    COUNTS_ABOVE_HEADCOUNT(422, "More people answered than are in the room"),
    COUNT_ABOVE_ANSWERED(422, "More votes than the people who answered have"),
    COUNTS_RAISED(422, "After the close counts can only be lowered"),
    UNKNOWN_OPTION(422, "There is no such option"),
    OFF_SCALE(422, "The amount is not on the scale"),
    REASON_MISSING(422, "A correction needs a reason");

    private final int status;
    private final String title;

    GroupResultProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException of(ResultDecision.Refused refused) {
        return switch (refused) {
            case ResultDecision.ContestNotOpen _ -> CONTEST_NOT_OPEN.because("Wait until the stage opens it.");
            case ResultDecision.ContestClosed closed -> late(closed);
            case ResultDecision.ContestVoided voided ->
                CONTEST_VOIDED.because(
                        "Nothing sent to it counts. The reason given: " + voided.reason(),
                        Map.of("reason", voided.reason()));
            case ResultDecision.NotCertified _ ->
                PARTY_NOT_CERTIFIED.because(
                        "Ask an organiser of the assembly to certify your party; then send the counts again.");
            case ResultDecision.NoResult missing ->
                NO_RESULT.because("Send revision " + missing.revision() + " before confirming it.");
            case ResultDecision.OlderRevision older ->
                OLDER_REVISION.because(
                        "Revision " + older.stored() + " is stored; to change it, send a higher one.",
                        Map.of("revision", older.stored()));
            case ResultDecision.RevisionReused reused ->
                REVISION_REUSED.because(
                        "To change it, send a revision above " + reused.revision() + ".",
                        Map.of("revision", reused.revision()));
            case ResultDecision.HeadcountNotDeclared _ ->
                HEADCOUNT_NOT_DECLARED.because("Declare the headcount before the next contest opens.");
            case ResultDecision.HeadcountPending pending ->
                HEADCOUNT_PENDING.because(
                        "Ask an organiser of the assembly to approve that " + pending.people()
                                + " people are in the room; then send the counts again.",
                        Map.of("headcount", pending.people()));
            case ResultDecision.CountsAboveHeadcount above ->
                COUNTS_ABOVE_HEADCOUNT.because(
                        above.answered() + " answered, but the room has " + above.effectiveHeadcount()
                                + " without those who voted by phone. Change one.",
                        Map.of("effectiveHeadcount", above.effectiveHeadcount()));
            case ResultDecision.CountAboveAnswered above ->
                COUNT_ABOVE_ANSWERED.because(
                        "There are " + above.count() + " votes where at most " + above.most() + " can be. Change one.");
            case ResultDecision.CountsRaised _ ->
                COUNTS_RAISED.because("Take away those who voted by phone; raise no option and not the answers.");
            case ResultDecision.UnknownOption unknown ->
                UNKNOWN_OPTION.because("Use the contest's options; " + Echo.of(unknown.option()) + " is none.");
            case ResultDecision.OffScale off ->
                OFF_SCALE.because("Give whole amounts from " + off.scale().least() + " to "
                        + off.scale().greatest() + " in steps of " + off.scale().step() + "; "
                        + Echo.of(off.amount()) + " is none.");
            case ResultDecision.ReasonMissing _ -> REASON_MISSING.because("Say in reason why it changes.");
        };
    }

    private static ProblemException late(ResultDecision.ContestClosed closed) {
        return CONTEST_CLOSED.because(
                Late.by(closed.closesAt(), closed.arrivedAt()),
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
