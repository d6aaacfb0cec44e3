package org.folkmoot.counting.recount;

/** A file without which nothing can be checked; the message names it. */
final class MissingFileException extends Exception {
    private static final long serialVersionUID = 1L;

    MissingFileException(String message) {
        super(message);
    }
}
