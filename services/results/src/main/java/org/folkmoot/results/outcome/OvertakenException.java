package org.folkmoot.results.outcome;

/** What was counted is not wanted any more; nobody has seen it. */
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(String message) {
        super(message);
    }
}
