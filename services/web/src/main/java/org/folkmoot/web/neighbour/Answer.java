package org.folkmoot.web.neighbour;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What came back from another service. */
public sealed interface Answer<T> {
    /** It did what was asked. */
    record Given<T>(T value) implements Answer<T> {}

    /** It said no and why: asking the same again brings the same. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /** Nothing is known of what became of it: ask the same again. */
    record Unreachable<T>() implements Answer<T> {}

    /** Asks. Overload and failures of the other side count as unreachable, because asking again may succeed. */
    static <T> Answer<T> of(Supplier<T> question) {
        try {
            return new Given<>(question.get());
        } catch (WebApplicationException e) {
            Response response = e.getResponse();
            if (response.getStatus() >= 500) {
                Logger.getLogger(Answer.class).warnf("A neighbour failed status=%d", response.getStatus());
                return new Unreachable<>();
            }
            return new Refused<>(Refusal.read(response));
        } catch (ProcessingException e) {
            Logger.getLogger(Answer.class).warnf("A neighbour does not answer reason=%s", e.getMessage());
            return new Unreachable<>();
        }
    }

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
