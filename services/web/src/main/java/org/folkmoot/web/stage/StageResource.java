package org.folkmoot.web.stage;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.page.PageConfig;
import org.jboss.resteasy.reactive.RestQuery;

/** Looking at the console; nothing here changes anything. */
@Path("/stage")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.FACILITATOR)
@RunOnVirtualThread
class StageResource {
    private final Facts facts;
    private final StagePage page;
    private final PageConfig pages;
    private final SecurityIdentity identity;
    private final AccessTokenCredential token;

    StageResource(
            Facts facts, StagePage page, PageConfig pages, SecurityIdentity identity, AccessTokenCredential token) {
        this.facts = facts;
        this.page = page;
        this.pages = pages;
        this.identity = identity;
        this.token = token;
    }

    @CheckedTemplate(basePath = "stage")
    static class Templates {
        static native TemplateInstance assemblies(List<AssemblyState> assemblies, boolean facilitator);

        static native TemplateInstance stage(StageView view);

        static native TemplateInstance signInFailed();
    }

    /** Asked before a form is sent: whose sign-in has run out hears of it while the page still holds what was typed. */
    @GET
    @Path("still-signed-in")
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public Response stillSignedIn() {
        return Response.noContent().build();
    }

    /** Organisers find the rooms and the panels here. */
    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public TemplateInstance assemblies() {
        List<AssemblyState> assemblies = facts.assemblies().stream()
                .map(Known::fact)
                .sorted(Comparator.comparing((AssemblyState assembly) -> !assembly.started())
                        .thenComparing(AssemblyState::ended)
                        .thenComparing(assembly -> assembly.details().startsAt()))
                .toList();
        return Templates.assemblies(assemblies, identity.hasRole(Roles.FACILITATOR));
    }

    /** @param confirm {@code close} or {@code void} to be asked whether that is to be done */
    @GET
    @Path("{assemblyId}")
    public TemplateInstance console(AssemblyId assemblyId, @RestQuery ContestId contest, @RestQuery String confirm) {
        String confirming = "close".equals(confirm) || "void".equals(confirm) ? confirm : "";
        var wanted = StagePage.Wanted.question(contest, confirming);
        return Templates.stage(page.view(assemblyId, wanted, token.getToken()));
    }

    @GET
    @Path("{assemblyId}/new-question")
    public TemplateInstance newQuestion(AssemblyId assemblyId) {
        var wanted = StagePage.Wanted.written(ContestForm.empty(pages.timeZone()), List.of());
        return Templates.stage(page.view(assemblyId, wanted, token.getToken()));
    }

    @GET
    @PermitAll
    @Path("sign-in-failed")
    public TemplateInstance signInFailed() {
        return Templates.signInFailed();
    }
}
