package org.folkmoot.web.neighbour;

import java.util.function.Function;

/** What came back from another service. */
public sealed interface Answer<T> {
    /** It did what was asked. */
    record Given<T>(T value) implements Answer<T> {}

    /** It said no and why: asking the same again brings the same. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /** Nothing is known of what became of it: ask the same again. */
    record Unreachable<T>() implements Answer<T> {}

    default <U> Answer<U> map(Function<T, U> change) {
        return switch (this) {
            case Given<T> given -> new Given<>(change.apply(given.value()));
            case Refused<T> refused -> new Refused<>(refused.refusal());
            case Unreachable<T> unreachable -> new Unreachable<>();
        };
    }

    /** What was given, or the other when nothing was. */
    default T orElse(T other) {
        return this instanceof Given<T> given ? given.value() : other;
    }
}
