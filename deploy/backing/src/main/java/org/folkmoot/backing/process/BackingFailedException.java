package org.folkmoot.backing.process;

/** A server did not start or did not answer; the message names its log. */
public final class BackingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackingFailedException(String message) {
        super(message);
    }

    public BackingFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
