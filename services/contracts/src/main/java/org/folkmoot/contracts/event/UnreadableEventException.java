package org.folkmoot.contracts.event;

/** A record that is none of the events its topic may hold; it belongs on the dead-letter topic. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
