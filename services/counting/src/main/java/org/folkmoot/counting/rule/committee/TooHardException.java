package org.folkmoot.counting.rule.committee;

/** An exact search did not end within its limit. */
public final class TooHardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHardException(long limit) {
        super("no proof of the best committee within %,d looks at groups of voters".formatted(limit));
    }
}
