package org.folkmoot.lottery.feasibility;

/** The time for a search was over before it had an answer. */
public final class UndecidedException extends RuntimeException {
    /** Whether something was found, perhaps not the best. */
    private final boolean found;

    public UndecidedException(boolean found) {
        this.found = found;
    }

    boolean found() {
        return found;
    }
}
