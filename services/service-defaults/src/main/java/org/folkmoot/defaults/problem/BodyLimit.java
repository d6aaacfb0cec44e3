package org.folkmoot.defaults.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says what is wrong with a body that announces itself as too large; Quarkus would refuse it without a word. */
@ApplicationScoped
class BodyLimit {
    private final long largest;
    private final ObjectMapper mapper;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest, ObjectMapper mapper) {
        this.largest = largest.asLongValue();
        this.mapper = mapper;
    }

    void mount(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(request -> {
            if (announced(request) > largest) {
                refuse(request);
            } else {
                request.next();
            }
        });
    }

    /** Nobody reads the body, so nothing that comes after it over this connection could be understood. */
    private void refuse(RoutingContext request) {
        request.response().putHeader("Connection", "close");
        request.response().endHandler(_ -> request.request().connection().close());
        ProblemAnswer.send(
                CommonProblem.TOO_LARGE.because("Send at most " + largest + " bytes at once."), request, mapper);
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            // Not for us to refuse.
            return 0;
        }
    }
}
