package org.folkmoot.web.room;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.page.IdConverters;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The rooms of an assembly: facilitators see their figures, organisers also decide about them. */
@Path("/stage/{assemblyId}/rooms")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ORGANISER)
@RunOnVirtualThread
class RoomResource {
    private final RoomsPage page;
    private final RoomClient client;
    private final SecurityIdentity identity;
    private final AccessTokenCredential token;

    RoomResource(RoomsPage page, RoomClient client, SecurityIdentity identity, AccessTokenCredential token) {
        this.page = page;
        this.client = client;
        this.identity = identity;
        this.token = token;
    }

    @CheckedTemplate(basePath = "room")
    static class Templates {
        static native TemplateInstance rooms(RoomsView view);
    }

    @GET
    @RolesAllowed({Roles.ORGANISER, Roles.FACILITATOR})
    public TemplateInstance rooms(AssemblyId assemblyId, @RestQuery ContestId contest) {
        return page(assemblyId, contest, "");
    }

    /** @param headcount as it was shown to who approves it */
    @POST
    @Path("{partyId}/approve")
    public Response approve(AssemblyId assemblyId, PartyId partyId, @RestForm int headcount, @RestForm String contest) {
        return done(
                client.approve(partyId, headcount, token.getToken()),
                assemblyId,
                partyId,
                contest(contest),
                "Not approved.");
    }

    @POST
    @Path("{partyId}/certify")
    public Response certify(
            AssemblyId assemblyId, PartyId partyId, @RestForm boolean certified, @RestForm String contest) {
        return done(
                client.certify(partyId, certified, token.getToken()),
                assemblyId,
                partyId,
                contest(contest),
                certified ? "Not certified." : "Not withdrawn.");
    }

    private Response done(
            Answer<Boolean> answer, AssemblyId assembly, PartyId party, ContestId contest, String failure) {
        return switch (answer) {
            case Answer.Given<Boolean> given -> back(assembly, party, contest);
            case Answer.Refused<Boolean> refused ->
                failed(
                        refused.refusal().status(),
                        page(assembly, contest, failure + " " + sentence(refused.refusal())));
            case Answer.Unreachable<Boolean> unreachable ->
                failed(503, page(assembly, contest, failure + " Nothing changed. Try again."));
        };
    }

    private TemplateInstance page(AssemblyId assembly, ContestId contest, String failure) {
        var wanted = new RoomsPage.Wanted(assembly, contest, identity.hasRole(Roles.ORGANISER), failure);
        return Templates.rooms(page.view(wanted, token.getToken()));
    }

    private static Response failed(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response back(AssemblyId assembly, PartyId party, ContestId contest) {
        UriBuilder address =
                UriBuilder.fromPath("/stage/" + assembly + "/rooms").fragment("room-" + party);
        if (contest != null) {
            address.queryParam("contest", contest);
        }
        return Response.seeOther(address.build()).build();
    }

    private static String sentence(Refusal refusal) {
        return refusal.is("contest-open") ? "A question is open. Withdraw it after the close." : refusal.detail();
    }

    private static ContestId contest(String id) {
        return id == null || id.isEmpty() ? null : IdConverters.read(id, ContestId::of);
    }
}
