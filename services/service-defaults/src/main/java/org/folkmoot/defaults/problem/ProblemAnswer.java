package org.folkmoot.defaults.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem where a route is written without JAX-RS; the same answer as {@link ProblemResponse}. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    public static void send(ProblemException refusal, RoutingContext request, ObjectMapper mapper) {
        ProblemCode code = refusal.code();
        Problem problem = ProblemResponse.problem(
                refusal, request.normalizedPath(), request.request().getHeader("traceparent"));
        HttpServerResponse response =
                request.response().setStatusCode(code.status()).putHeader("Content-Type", "application/problem+json");
        if (code.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (code.status() == 503) {
            response.putHeader("Retry-After", "1");
        }
        response.end(Buffer.buffer(bytes(problem, mapper)));
    }

    private static byte[] bytes(Problem problem, ObjectMapper mapper) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Problems are always JSON", e);
        }
    }
}
