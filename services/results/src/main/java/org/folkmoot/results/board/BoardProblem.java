package org.folkmoot.results.board;

import org.folkmoot.defaults.problem.ProblemCode;

/** What can be wrong with a question for a tally. */
enum BoardProblem implements ProblemCode {
    UNKNOWN_CONTEST("There is no such contest"),
    UNKNOWN_AREA("There is no such area");

    private static final int NOT_FOUND = 404;

    private final String title;

    BoardProblem(String title) {
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
