package org.folkmoot.registration.link;

import org.folkmoot.defaults.problem.ProblemCode;

enum LinkProblem implements ProblemCode {
    LINK_NOT_VALID(401, "The link is not valid");

    private final int status;
    private final String title;

    LinkProblem(int status, String title) {
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
