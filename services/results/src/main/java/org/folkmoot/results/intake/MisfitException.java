package org.folkmoot.results.intake;

/** An event that can be read and says what its contest does not allow. */
final class MisfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MisfitException() {
        super("It does not fit the definition of its contest");
    }
}
