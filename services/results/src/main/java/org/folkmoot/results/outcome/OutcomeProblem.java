package org.folkmoot.results.outcome;

import org.folkmoot.defaults.problem.ProblemCode;

/** What can be wrong with a question for an outcome. */
enum OutcomeProblem implements ProblemCode {
    UNKNOWN_CONTEST(404, "There is no such contest"),
    NOT_COUNTED_YET(404, "The contest is not counted yet"),
    CONTEST_VOIDED(409, "The contest came to nothing");

    private final int status;
    private final String title;

    OutcomeProblem(int status, String title) {
        this.status = status;
        this.title = title;
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
