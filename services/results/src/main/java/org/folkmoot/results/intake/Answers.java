package org.folkmoot.results.intake;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.contest.ContestId;

/**
 * Events that answer a contest.
 *
 * @param contest which one
 * @param fits whether the event is one that its contest allows
 * @param reading what is needed of an event; throws when the event is incomplete
 */
public record Answers<E, V>(
        Events<E> events, Function<E, ContestId> contest, BiPredicate<Fit, E> fits, Function<E, V> reading) {
    /** @throws RuntimeException if it is incomplete or does not fit */
    V read(E event, Fit fit) {
        if (!fits.test(fit, event)) {
            throw new MisfitException();
        }
        return reading.apply(event);
    }
}
