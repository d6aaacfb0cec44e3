package org.folkmoot.web.login;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Somebody scans the code of a room, or looks at an invitation, before they have come in: they are brought back to it
 * when they have.
 */
class WayBack {
    private static final Duration REMEMBERED = Duration.ofHours(18);
    private static final List<Errand> ERRANDS = List.of(
            new Errand("folkmoot-party-code", "/party/join/", Pattern.compile("[0-9A-Za-z]{1,16}"), ""),
            new Errand("folkmoot-lottery", "/lottery/", Pattern.compile("[0-9a-f-]{36}"), "/invitation"));

    private final ParticipantCookie cookies;

    WayBack(ParticipantCookie cookies) {
        this.cookies = cookies;
    }

    /**
     * A page that leads back.
     *
     * @param name what the address holds between {@code before} and {@code after}
     */
    private record Errand(String cookie, String before, Pattern name, String after) {
        Optional<String> nameIn(String path) {
            Matcher address = Pattern.compile(Pattern.quote(before) + "(" + name + ")" + Pattern.quote(after))
                    .matcher(path);
            return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
        }

        Optional<URI> in(HttpHeaders headers) {
            return Optional.ofNullable(headers.getCookies().get(cookie))
                    .map(remembered -> remembered.getValue())
                    .filter(remembered -> name.matcher(remembered).matches())
                    .map(remembered -> URI.create(before + remembered + after));
        }
    }

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 401) {
            return;
        }
        for (Errand errand : ERRANDS) {
            errand.nameIn(request.getUriInfo().getPath())
                    .ifPresent(name -> response.getHeaders()
                            .add(HttpHeaders.SET_COOKIE, cookies.cookie(errand.cookie(), name, "/join", REMEMBERED)));
        }
    }

    /** Where to go after coming in; empty when nothing waits. */
    static Optional<URI> in(HttpHeaders headers) {
        return ERRANDS.stream().flatMap(errand -> errand.in(headers).stream()).findFirst();
    }

    /** Nothing waits any more. */
    static NewCookie[] used(HttpHeaders headers, ParticipantCookie cookies) {
        return ERRANDS.stream()
                .filter(errand -> headers.getCookies().containsKey(errand.cookie()))
                .map(errand -> cookies.cookie(errand.cookie(), "", "/join", Duration.ZERO))
                .toArray(NewCookie[]::new);
    }
}
