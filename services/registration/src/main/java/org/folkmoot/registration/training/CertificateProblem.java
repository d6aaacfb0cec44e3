package org.folkmoot.registration.training;

import org.folkmoot.defaults.problem.ProblemCode;

enum CertificateProblem implements ProblemCode {
    CERTIFICATES_REJECTED(422, "The list cannot be taken over");

    private final int status;
    private final String title;

    CertificateProblem(int status, String title) {
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
