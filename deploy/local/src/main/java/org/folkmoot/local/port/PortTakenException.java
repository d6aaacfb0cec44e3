package org.folkmoot.local.port;

/** Somebody else listens where we want to; the message says who, if that can be seen. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(String message) {
        super(message);
    }
}
