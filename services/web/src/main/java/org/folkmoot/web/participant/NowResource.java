package org.folkmoot.web.participant;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.page.IdConverters;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What is going on for this participant now. */
@Path("/now")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class NowResource {
    private final NowPage page;
    private final Presence presence;
    private final Visitor visitor;

    NowResource(NowPage page, Presence presence, Visitor visitor) {
        this.page = page;
        this.presence = presence;
        this.visitor = visitor;
    }

    @GET
    public TemplateInstance now(@RestQuery AssemblyId assembly, @RestQuery ContestId contest) {
        return page.show(visitor, new NowPage.Wanted(assembly, contest), "");
    }

    @POST
    @Path("check-in")
    public Response checkIn(@RestForm("assembly") String assemblyText) {
        AssemblyId assembly = IdConverters.read(assemblyText, AssemblyId::of);
        return switch (presence.checkIn(assembly, visitor.token(), visitor.owner())) {
            case Answer.Given<NewCookie> given ->
                Response.seeOther(UriBuilder.fromPath("/now")
                                .queryParam("assembly", assembly)
                                .build())
                        .cookie(given.value())
                        .build();
            case Answer.Refused<NewCookie> refused ->
                again(refused.refusal().status(), assembly, sentence(refused.refusal()));
            case Answer.Unreachable<NewCookie> unreachable ->
                again(503, assembly, "You are not checked in yet. Press “Check in” once more.");
        };
    }

    private Response again(int status, AssemblyId assembly, String trouble) {
        return Response.status(status)
                .entity(page.show(visitor, new NowPage.Wanted(assembly, null), trouble))
                .build();
    }

    private static String sentence(Refusal refusal) {
        return switch (refusal.code()) {
            case "assembly-not-open" -> "You are not checked in: the doors are not open, or it is over.";
            case "outside-area" -> "You are not checked in: this assembly is for another area.";
            case "removed" -> "You are not checked in: you were removed from this assembly.";
            default -> "You are not checked in. Open your personal link again.";
        };
    }
}
