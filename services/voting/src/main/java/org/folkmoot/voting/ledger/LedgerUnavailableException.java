package org.folkmoot.voting.ledger;

/** The broker did not acknowledge: the record may be there or not, and nobody may be told that it is. */
public final class LedgerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnavailableException(Exception cause) {
        super("Not acknowledged", cause);
    }
}
