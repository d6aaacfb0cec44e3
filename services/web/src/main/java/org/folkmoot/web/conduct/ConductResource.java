package org.folkmoot.web.conduct;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.conduct.ConductView.Typed;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;
import org.folkmoot.web.neighbour.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** Reports and removals: staff read them, the one responsible person decides, organisers say who that is. */
@Path("/stage/{assemblyId}/conduct")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
@RunOnVirtualThread
class ConductResource {
    private final Facts facts;
    private final ConductApi api;
    private final SecurityIdentity identity;
    private final AccessTokenCredential token;
    private final JsonWebToken claims;

    ConductResource(
            Facts facts,
            @RestClient ConductApi api,
            SecurityIdentity identity,
            AccessTokenCredential token,
            JsonWebToken claims) {
        this.facts = facts;
        this.api = api;
        this.identity = identity;
        this.token = token;
        this.claims = claims;
    }

    @CheckedTemplate(basePath = "conduct")
    static class Templates {
        static native TemplateInstance conduct(ConductView view);
    }

    @GET
    public TemplateInstance conduct(AssemblyId assemblyId) {
        return page(assemblyId, Typed.NOTHING, "");
    }

    @POST
    @Path("responsible")
    @RolesAllowed(Roles.ORGANISER)
    public Response name(AssemblyId assemblyId, @RestForm String username) {
        String typed = username == null ? "" : username.strip();
        if (typed.isEmpty()) {
            return failed(422, assemblyId, Typed.NOTHING, "Not named. Write the username with which they sign in.");
        }
        var named = new ConductApi.Username(typed);
        return done(
                Neighbour.order(() -> api.name(assemblyId.toString(), bearer(), named)),
                assemblyId,
                Typed.username(typed),
                "Not named.");
    }

    @POST
    @Path("removals")
    public Response remove(AssemblyId assemblyId, @RestForm String report, @RestForm String reason) {
        Typed typed = new Typed("", report == null ? "" : report, reason == null ? "" : reason.strip());
        if (typed.report().isEmpty() || typed.reason().isEmpty()) {
            return failed(422, assemblyId, typed, "Not removed. Write why: it is kept in the log.");
        }
        var removal = new ConductApi.Removal(typed.report(), typed.reason());
        return done(
                Neighbour.order(() -> api.remove(assemblyId.toString(), bearer(), removal)),
                assemblyId,
                typed,
                "Not removed.");
    }

    @POST
    @Path("removals/{removalId}/lift")
    public Response lift(AssemblyId assemblyId, String removalId) {
        return done(
                Neighbour.order(() -> api.lift(assemblyId.toString(), removalId, bearer())),
                assemblyId,
                Typed.NOTHING,
                "Not lifted.");
    }

    private Response done(Answer<Boolean> answer, AssemblyId assembly, Typed typed, String failure) {
        return switch (answer) {
            case Answer.Given<Boolean> given ->
                Response.seeOther(URI.create("/stage/" + assembly + "/conduct")).build();
            case Answer.Refused<Boolean> refused ->
                failed(refused.refusal().status(), assembly, typed, failure + " " + sentence(refused.refusal()));
            case Answer.Unreachable<Boolean> unreachable ->
                failed(
                        503,
                        assembly,
                        typed,
                        "It is not known whether that was done: no answer came. Look at what stands below before you try again.");
        };
    }

    private Response failed(int status, AssemblyId assembly, Typed typed, String failure) {
        return Response.status(status).entity(page(assembly, typed, failure)).build();
    }

    private TemplateInstance page(AssemblyId id, Typed typed, String failure) {
        return Templates.conduct(new ConductView(
                facts.assembly(id).map(Known::fact).orElseThrow(NotFoundException::new),
                Neighbour.ask(() -> api.conduct(id.toString(), bearer())).orElse(null),
                identity.hasRole(Roles.ORGANISER),
                claims.getClaim("preferred_username"),
                typed,
                failure));
    }

    private String bearer() {
        return Neighbour.bearer(token.getToken());
    }

    private static String sentence(Refusal refusal) {
        return switch (refusal.code()) {
            case "not-the-responsible-person" -> "Only the responsible person may do that.";
            case "already-removed" -> "They are removed already.";
            case "unknown-report", "unknown-removal" -> "It is not there any more.";
            default -> refusal.detail();
        };
    }
}
