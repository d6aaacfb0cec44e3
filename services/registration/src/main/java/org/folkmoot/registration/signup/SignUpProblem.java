package org.folkmoot.registration.signup;

import org.folkmoot.defaults.problem.ProblemCode;

enum SignUpProblem implements ProblemCode {
    SIGN_UP_REJECTED(422, "The sign-up cannot be taken");

    private final int status;
    private final String title;

    SignUpProblem(int status, String title) {
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
