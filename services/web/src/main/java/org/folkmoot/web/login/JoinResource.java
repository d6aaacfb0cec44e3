package org.folkmoot.web.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;
import org.jboss.resteasy.reactive.RestQuery;

/** The personal link. Looking at it changes nothing, because mail scanners look too; pressing the button joins. */
@Path("/join/{link}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class JoinResource {
    private final LinkApi links;
    private final ParticipantCookie cookie;
    private final Arrival arrival;
    private final HttpHeaders headers;

    JoinResource(@RestClient LinkApi links, ParticipantCookie cookie, Arrival arrival, HttpHeaders headers) {
        this.links = links;
        this.cookie = cookie;
        this.arrival = arrival;
        this.headers = headers;
    }

    @CheckedTemplate(basePath = "login")
    static class Templates {
        static native TemplateInstance join(String link, String name, boolean unreachable);

        static native TemplateInstance linkNotValid();
    }

    /** @param draw to whose invitation the link leads; absent: to what is going on now */
    @GET
    public Response look(String link, @RestQuery DrawId draw) {
        return switch (Neighbour.ask(() -> links.view(new LinkApi.Link(link)))) {
            case Answer.Given<LinkApi.Holder> given ->
                page(200, Templates.join(address(link, draw), given.value().name(), false));
            case Answer.Refused<LinkApi.Holder> refused -> page(401, Templates.linkNotValid());
            case Answer.Unreachable<LinkApi.Holder> unreachable ->
                page(503, Templates.join(address(link, draw), "", true));
        };
    }

    @POST
    public Response join(String link, @RestQuery DrawId draw) {
        return switch (Neighbour.ask(() -> links.exchange(new LinkApi.Link(link)))) {
            case Answer.Given<LinkApi.Session> given -> joined(given.value(), draw);
            case Answer.Refused<LinkApi.Session> refused -> page(401, Templates.linkNotValid());
            case Answer.Unreachable<LinkApi.Session> unreachable ->
                page(503, Templates.join(address(link, draw), "", true));
        };
    }

    private Response joined(LinkApi.Session session, DrawId draw) {
        List<NewCookie> memories =
                arrival.of(new Arrival.Newcomer(session.token(), session.participantId(), session.area()));
        URI next = draw == null
                ? WayBack.in(headers).orElse(URI.create("/now"))
                : URI.create("/lottery/" + draw + "/invitation");
        return Response.seeOther(next)
                .cookie(cookie.holding(session.token(), session.expiresAt()))
                .cookie(memories.toArray(NewCookie[]::new))
                .cookie(WayBack.used(headers, cookie))
                .build();
    }

    private static String address(String link, DrawId draw) {
        return link + (draw == null ? "" : "?draw=" + draw);
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}
