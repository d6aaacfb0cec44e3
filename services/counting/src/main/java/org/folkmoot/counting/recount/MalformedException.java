package org.folkmoot.counting.recount;

/** A file that is not what its name says; the message names it and the place. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
