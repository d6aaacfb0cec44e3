package org.folkmoot.local.part;

/** A part of the stack did not start; the message names it and its log. */
public final class PartNotStartedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartNotStartedException(String message) {
        super(message);
    }
}
