package org.folkmoot.sortition.submission;

import org.folkmoot.defaults.problem.ProblemCode;

/** What can be wrong with a key. */
enum SubmissionProblem implements ProblemCode {
    IDEMPOTENCY_KEY_REUSED(409, "This Idempotency-Key belongs to another request");

    private final int status;
    private final String title;

    SubmissionProblem(int status, String title) {
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
