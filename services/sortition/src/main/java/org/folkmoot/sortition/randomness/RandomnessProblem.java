package org.folkmoot.sortition.randomness;

import org.folkmoot.defaults.problem.ProblemCode;

/** What can be wrong with a value that is to decide. */
enum RandomnessProblem implements ProblemCode {
    RANDOMNESS_REFUSED(422, "This is not the randomness that was announced"),
    RANDOMNESS_TOO_EARLY(409, "The randomness cannot be known yet");

    private final int status;
    private final String title;

    RandomnessProblem(int status, String title) {
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
