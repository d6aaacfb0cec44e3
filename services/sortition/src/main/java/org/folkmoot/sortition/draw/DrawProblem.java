package org.folkmoot.sortition.draw;

import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a draw. */
public enum DrawProblem implements ProblemCode {
    UNKNOWN_DRAW(404, "There is no such draw"),
    UNKNOWN_WAVE(404, "There is no such wave of invitations"),
    UNKNOWN_FILE(404, "There is no such file"),
    NOT_INVITED(404, "You are not invited to this draw"),
    UNKNOWN_ASSEMBLY(422, "There is no such assembly"),
    FREEZE_REJECTED(422, "The draw cannot be frozen like this"),
    DRAW_REJECTED(422, "The draw cannot be like this"),
    WAVE_REJECTED(422, "People cannot be invited like this"),
    NOBODY_TO_INVITE(422, "There is nobody to invite"),
    REPLACEMENT_REJECTED(422, "Nobody can be replaced like this"),
    ANSWER_REJECTED(422, "The answer is not complete"),
    ANSWER_TOO_LATE(409, "The time to answer is over"),
    WRONG_STATE(409, "The draw is not in a state for this");

    private final int status;
    private final String title;

    DrawProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public static ProblemException wrongState(DrawStatus needed, DrawStatus state) {
        return WRONG_STATE.because(
                "It would have to be " + needed.text() + " and is " + state.text() + ".",
                Map.of("state", state.text()));
    }

    static ProblemException unknown(DrawId id) {
        return UNKNOWN_DRAW.because("Check the draw's id; " + id + " is not known here.");
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
