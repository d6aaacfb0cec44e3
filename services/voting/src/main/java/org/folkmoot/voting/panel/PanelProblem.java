package org.folkmoot.voting.panel;

import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a panel. */
enum PanelProblem implements ProblemCode {
    UNKNOWN_PANEL(404, "There is no such panel"),
    PANEL_DRAWN(409, "The panel was drawn by lot"),
    PANEL_IN_USE(409, "The panel is to vote, or is voting"),
    PANEL_REJECTED(422, "The panel cannot be listed like this");

    private final int status;
    private final String title;

    PanelProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException unknown(PanelId id) {
        return UNKNOWN_PANEL.because("Check the panel's id; " + id + " is not listed here.");
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
