package org.folkmoot.breakout.session;

import java.util.Map;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a round. */
enum RoundProblem implements ProblemCode {
    UNKNOWN_ASSEMBLY(422, "There is no such assembly"),
    ROUND_REJECTED(422, "The round cannot be like this"),
    NOBODY_THERE(422, "Nobody can be seated"),
    TOO_SOON(422, "This moment has passed"),
    TOO_FAR_AHEAD(422, "This moment is too far ahead"),
    WRONG_STATE(409, "The round is not in a state for this"),
    ANOTHER_ROUND_OPEN(409, "Another round of the assembly is open");

    private final int status;
    private final String title;

    RoundProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException wrongState(RoundStatus needed, RoundStatus state) {
        return WRONG_STATE.because(
                "It would have to be " + needed.text() + " and is " + state.text() + ".",
                Map.of("state", state.text()));
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
