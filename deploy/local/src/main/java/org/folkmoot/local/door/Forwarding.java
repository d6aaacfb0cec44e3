package org.folkmoot.local.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Tells the parts how people reach us. What another proxy has said before is kept: the door listens on this machine
 * only, so whoever says it is the one that ends TLS in front of us.
 */
final class Forwarding implements ProxyInterceptor {
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String CLIENT = "X-Forwarded-For";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        var headers = context.request().headers();
        if (!headers.contains(PROTOCOL)) {
            headers.set(PROTOCOL, request.scheme());
        }
        if (!headers.contains(HOST) && request.authority() != null) {
            headers.set(HOST, request.authority().toString());
        }
        String client = request.remoteAddress().hostAddress();
        String before = headers.get(CLIENT);
        headers.set(CLIENT, before == null ? client : before + ", " + client);
        return context.sendRequest();
    }
}
