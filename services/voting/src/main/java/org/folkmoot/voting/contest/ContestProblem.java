package org.folkmoot.voting.contest;

import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a contest or the moment. */
public enum ContestProblem implements ProblemCode {
    UNKNOWN_CONTEST(404, "There is no such contest"),
    WRONG_STATE(409, "The contest is not in the state for this"),
    CONTEST_REJECTED(422, "The contest cannot be put like this"),
    NOT_LATER(422, "The contest is not extended by this"),
    TOO_FAR_AHEAD(422, "No contest is planned that far ahead"),
    REASON_MISSING(422, "A reason is needed"),
    UNKNOWN_ASSEMBLY(422, "There is no such assembly"),
    UNKNOWN_AREA(422, "There is no such area");

    private final int status;
    private final String title;

    ContestProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public static ProblemException unknown(ContestId id) {
        return UNKNOWN_CONTEST.because("Check the contest's id; " + id + " is not known here.");
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
