package org.folkmoot.registration.participant;

import org.folkmoot.defaults.problem.ProblemCode;

enum ParticipantProblem implements ProblemCode {
    IMPORT_REJECTED(422, "The sign-ups cannot be imported");

    private final int status;
    private final String title;

    ParticipantProblem(int status, String title) {
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
