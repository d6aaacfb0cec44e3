package org.folkmoot.local.part;

/** Something that must be on this machine is not; the message names it and says what to do. */
public final class SoftwareMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SoftwareMissingException(String message) {
        super(message);
    }
}
