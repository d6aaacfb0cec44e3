package org.folkmoot.web.login;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Lets the token in the participant's cookie count as a bearer token, so that it is checked exactly as everywhere
 * else. Only on pages of participants, and never for a form that another site sends.
 */
class CookieTokens {
    private static final int BEFORE_AUTHENTICATION = 10_000;
    private static final Pattern FOR_PARTICIPANTS = Pattern.compile("/(now|party)(/.*)?|/lottery/[^/]+/invitation");

    void register(@Observes Filters filters) {
        filters.register(CookieTokens::apply, BEFORE_AUTHENTICATION);
    }

    private static void apply(RoutingContext context) {
        HttpServerRequest request = context.request();
        Cookie cookie = request.getCookie(ParticipantCookie.NAME);
        if (cookie != null && FOR_PARTICIPANTS.matcher(request.path()).matches() && !comesFromElsewhere(request)) {
            request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + cookie.getValue());
        }
        context.next();
    }

    /** Browsers say so themselves; the cookie's SameSite already keeps it from such requests in all current ones. */
    private static boolean comesFromElsewhere(HttpServerRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && !"GET".equals(request.method().name());
    }
}
