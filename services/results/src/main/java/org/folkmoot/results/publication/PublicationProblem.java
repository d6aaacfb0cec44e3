package org.folkmoot.results.publication;

import org.folkmoot.defaults.problem.ProblemCode;

/** What can be wrong with a question for a publication. */
enum PublicationProblem implements ProblemCode {
    UNKNOWN_CONTEST("There is no such contest"),
    NOT_COUNTED_YET("The contest is not counted yet"),
    UNKNOWN_FILE("There is no such file"),
    UNKNOWN_BALLOT("There is no such ballot on the list");

    private static final int NOT_FOUND = 404;

    private final String title;

    PublicationProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return NOT_FOUND;
    }

    @Override
    public String title() {
        return title;
    }
}
