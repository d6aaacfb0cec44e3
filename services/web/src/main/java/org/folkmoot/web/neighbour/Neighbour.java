package org.folkmoot.web.neighbour;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks another service. */
public final class Neighbour {
    private static final Logger LOG = Logger.getLogger(Neighbour.class);

    private Neighbour() {}

    /** Overload and failures of the other side count as unreachable, because asking again may succeed. */
    public static <T> Answer<T> ask(Supplier<T> question) {
        try {
            return new Answer.Given<>(question.get());
        } catch (WebApplicationException e) {
            Response response = e.getResponse();
            if (response.getStatus() >= 500) {
                LOG.warnf("A neighbour failed status=%d", response.getStatus());
                return new Answer.Unreachable<>();
            }
            return new Answer.Refused<>(Refusal.read(response));
        } catch (ProcessingException e) {
            LOG.warnf("A neighbour does not answer reason=%s", e.getMessage());
            return new Answer.Unreachable<>();
        }
    }

    /** {@link #ask} for what has no answer but that it is done. */
    public static Answer<Boolean> order(Runnable request) {
        return ask(() -> {
            request.run();
            return true;
        });
    }

    /** A caller's own token, as it goes on in the header {@code Authorization}. */
    public static String bearer(String token) {
        return "Bearer " + token;
    }
}
