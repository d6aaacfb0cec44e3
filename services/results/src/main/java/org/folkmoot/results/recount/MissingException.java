package org.folkmoot.results.recount;

/** Something the recount needs is not there; the message names it. */
final class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingException(String message) {
        super(message);
    }
}
