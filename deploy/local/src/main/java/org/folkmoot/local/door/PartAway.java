package org.folkmoot.local.door;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Says what is the matter when the part behind a path cannot be reached. */
final class PartAway implements ProxyInterceptor {
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Routes routes;

    PartAway(Routes routes) {
        this.routes = routes;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(unreachable -> Future.succeededFuture(answer(context.request())));
    }

    private ProxyResponse answer(ProxyRequest request) {
        String path = request.proxiedRequest().path();
        Buffer problem = new JsonObject()
                .put("type", "urn:folkmoot:problem:unavailable")
                .put("title", "Not available at the moment")
                .put("status", UNAVAILABLE)
                .put("detail", routes.partFor(path) + " does not answer; try again in a few seconds")
                .put("instance", path)
                .put("code", "unavailable")
                .toBuffer();
        return request.release()
                .response()
                .setStatusCode(UNAVAILABLE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .setBody(Body.body(problem));
    }
}
