package org.folkmoot.results.closing;

/** What was counted is not wanted any more; nobody has seen it. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(String message) {
        super(message);
    }
}
