package org.folkmoot.counting.report;

import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.counting.tie.Draw;

/**
 * What somebody asked to count.
 *
 * @param rule one rule; otherwise all that fit the votes
 * @param seats how many are elected; without it, one, or what the budget allows
 */
public record CountRequest(Optional<String> rule, OptionalInt seats, Draw draw) {
    boolean wants(String name) {
        return rule.isEmpty() || rule.get().equals(name);
    }

    /** A rule does not fit the votes, or is not known. */
    public static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitException(String message) {
            super(message);
        }
    }
}
