package org.folkmoot.registration.area;

import org.folkmoot.defaults.problem.ProblemCode;

/** What can be wrong with areas. */
public enum AreaProblem implements ProblemCode {
    UNKNOWN_AREA(404, "No such area"),
    AREAS_REJECTED(422, "The areas cannot be taken over");

    private final int status;
    private final String title;

    AreaProblem(int status, String title) {
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
