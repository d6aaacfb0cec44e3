package org.folkmoot.lottery.panel;

/** A solver could not answer, whatever way it was asked. Nothing is known then, and nothing may be made of it. */
public final class SolverGaveUpException extends IllegalStateException {
    /** @param question what it was asked, and how it ended */
    public SolverGaveUpException(String question) {
        super(question
                + ". This is a failure of the solver, not of your files, and nothing was decided. Run the same again: a draw"
                + " then gets other pseudonyms, and so another order of people. If it fails again, make one quota wider"
                + " by one, or leave a feature out, and report it with targets.csv");
    }
}
