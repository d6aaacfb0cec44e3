package org.folkmoot.defaults.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the HTTP answer of a problem. */
public final class ProblemResponse {
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private ProblemResponse() {}

    public static Response of(ProblemException refusal, ContainerRequestContext request) {
        ProblemCode code = refusal.code();
        Problem problem = problem(refusal, request.getUriInfo().getPath(), request.getHeaderString("traceparent"));
        Response.ResponseBuilder response =
                Response.status(code.status()).type("application/problem+json").entity(problem);
        if (code.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (code.status() == 503) {
            response.header("Retry-After", "1");
        }
        return response.build();
    }

    static Problem problem(ProblemException refusal, String path, String traceParent) {
        ProblemCode code = refusal.code();
        return new Problem(
                "urn:folkmoot:problem:" + code.code(),
                code.title(),
                code.status(),
                refusal.getMessage(),
                path,
                code.code(),
                traceId(traceParent),
                refusal.errors(),
                refusal.members());
    }

    /** The caller's W3C trace id when there is one, so that both sides can find the same request. */
    static String traceId(String traceParent) {
        Matcher given = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        if (given.matches()) {
            return given.group(1);
        }
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
