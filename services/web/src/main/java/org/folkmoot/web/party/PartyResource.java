package org.folkmoot.web.party;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.page.IdConverters;
import org.jboss.resteasy.reactive.RestForm;

/** A convener's party: registering it, and counting the people. */
@Path("/party")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class PartyResource {
    private final PartyClient parties;
    private final PartyPages pages;
    private final JsonWebToken token;

    PartyResource(PartyClient parties, PartyPages pages, JsonWebToken token) {
        this.parties = parties;
        this.pages = pages;
        this.token = token;
    }

    @CheckedTemplate(basePath = "party")
    static class Templates {
        static native TemplateInstance party(PartyView view);

        static native TemplateInstance join(String code, String place, Notice notice);
    }

    @GET
    public Response party() {
        return show(200, PartyView.Typed.NOTHING, Notice.NONE);
    }

    @POST
    public Response register(@RestForm String assembly, @RestForm String place) {
        AssemblyId wanted = IdConverters.read(assembly, AssemblyId::of);
        String name = place == null ? "" : place.strip();
        PartyView.Typed typed = new PartyView.Typed(name, null);
        Answer<OwnParty> answer = parties.register(wanted, name, token.getRawToken());
        return answer instanceof Answer.Unreachable<OwnParty>
                ? Response.status(503)
                        .entity(Templates.party(pages.unregistered(token, typed)))
                        .build()
                : done(answer, typed);
    }

    @POST
    @Path("headcount")
    public Response declare(@RestForm String party, @RestForm String headcount) {
        PartyId own = IdConverters.read(party, PartyId::of);
        int people =
                headcount != null && headcount.strip().matches("\\d{1,6}") ? Integer.parseInt(headcount.strip()) : 0;
        return done(parties.declare(own.toString(), people, token.getRawToken()), new PartyView.Typed("", headcount));
    }

    @GET
    @Path("join/{code}")
    public TemplateInstance lookAtCode(String code) {
        return Templates.join(code, "", Notice.NONE);
    }

    @POST
    @Path("join/{code}")
    public Response join(String code) {
        return switch (parties.join(code, token.getRawToken())) {
            case Answer.Given<PartyApi.Joined> given ->
                Response.ok(Templates.join(code, given.value().place(), Notice.NONE))
                        .build();
            case Answer.Refused<PartyApi.Joined> refused ->
                Response.status(refused.refusal().status())
                        .entity(Templates.join(code, "", Notice.refused(refused.refusal())))
                        .build();
            case Answer.Unreachable<PartyApi.Joined> unreachable ->
                Response.status(503)
                        .entity(Templates.join(code, "", Notice.unsent()))
                        .build();
        };
    }

    private Response done(Answer<OwnParty> answer, PartyView.Typed typed) {
        return switch (answer) {
            case Answer.Given<OwnParty> given ->
                Response.seeOther(URI.create("/party")).build();
            case Answer.Refused<OwnParty> refused ->
                show(refused.refusal().status(), typed, Notice.refused(refused.refusal()));
            case Answer.Unreachable<OwnParty> unreachable -> show(503, typed, Notice.unsent());
        };
    }

    private Response show(int status, PartyView.Typed typed, Notice notice) {
        return pages.party(token, typed, notice)
                .map(view ->
                        Response.status(status).entity(Templates.party(view)).build())
                .orElseThrow(PartyPages::unavailable);
    }
}
