package org.folkmoot.web.facts;

/** Where a contest stands. */
public enum Phase {
    PREPARED,
    OPEN,
    /** The close has been announced; ballots still count for a moment. */
    CLOSING,
    /** No ballot is taken any more; those taken last may still be on their way into the tally. */
    COUNTING,
    CLOSED,
    /** It came to nothing. */
    VOIDED;

    public boolean isPrepared() {
        return this == PREPARED;
    }

    public boolean isOpen() {
        return this == OPEN;
    }

    public boolean isVoided() {
        return this == VOIDED;
    }

    public boolean takesBallots() {
        return this == OPEN || this == CLOSING;
    }

    /** Whether there is a result, or soon will be. */
    public boolean isOver() {
        return this == COUNTING || this == CLOSED;
    }
}
