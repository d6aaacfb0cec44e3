package org.folkmoot.web.login;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Somebody scans the code of a room before they have come in: they are brought back to it when they have. */
class PartyInvitation {
    private static final String COOKIE = "folkmoot-party-code";
    private static final Duration REMEMBERED = Duration.ofHours(18);
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,16}");
    private static final Pattern PATH = Pattern.compile("/party/join/(" + CODE + ")");

    private final ParticipantCookie cookies;

    PartyInvitation(ParticipantCookie cookies) {
        this.cookies = cookies;
    }

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response) {
        Matcher invitation = PATH.matcher(request.getUriInfo().getPath());
        if (response.getStatus() == 401 && invitation.matches()) {
            response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, cookies.cookie(COOKIE, invitation.group(1), "/join", REMEMBERED));
        }
    }

    /** Where to go after coming in; empty when there is no invitation. */
    static Optional<URI> in(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(COOKIE))
                .map(cookie -> cookie.getValue())
                .filter(code -> CODE.matcher(code).matches())
                .map(code -> URI.create("/party/join/" + code));
    }

    static NewCookie used(ParticipantCookie cookies) {
        return cookies.cookie(COOKIE, "", "/join", Duration.ZERO);
    }
}
