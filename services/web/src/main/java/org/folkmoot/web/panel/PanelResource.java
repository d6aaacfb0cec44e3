package org.folkmoot.web.panel;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The panels of an assembly: facilitators see which there are, organisers list them. */
@Path("/stage/{assemblyId}/panels")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ORGANISER, Roles.FACILITATOR})
@RunOnVirtualThread
class PanelResource {
    private final Facts facts;
    private final PanelClient client;
    private final SecurityIdentity identity;
    private final AccessTokenCredential token;

    PanelResource(Facts facts, PanelClient client, SecurityIdentity identity, AccessTokenCredential token) {
        this.facts = facts;
        this.client = client;
        this.identity = identity;
        this.token = token;
    }

    @CheckedTemplate(basePath = "panel")
    static class Templates {
        static native TemplateInstance panels(PanelsView view);
    }

    /** @param listed the one just listed */
    @GET
    public TemplateInstance panels(AssemblyId assemblyId, @RestQuery String listed) {
        return page(assemblyId, listed, PanelForm.EMPTY);
    }

    /** @param list a file with the same as {@code members}, which may be too long to paste */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.ORGANISER)
    public Response list(
            AssemblyId assemblyId, @RestForm String name, @RestForm String members, @RestForm("list") FileUpload list)
            throws IOException {
        PanelForm form = new PanelForm(name, members, List.of());
        MemberList read = MemberList.read(form.pasted().isBlank() ? text(list) : form.pasted());
        PanelId id = form.id(assemblyId, read.ids());
        List<String> mistakes = new ArrayList<>(
                form.mistakesInName(id, client.of(assemblyId, token.getToken()).orElse(List.of())));
        mistakes.addAll(read.mistakes());
        if (!mistakes.isEmpty()) {
            return changed(422, assemblyId, form.with(mistakes));
        }
        var request = new PanelApi.Request(assemblyId.toString(), form.name(), read.ids());
        return switch (client.list(id, request, token.getToken())) {
            case Answer.Given<ListedPanel> given ->
                Response.seeOther(UriBuilder.fromPath("/stage/" + assemblyId + "/panels")
                                .queryParam("listed", given.value().id())
                                .build())
                        .build();
            case Answer.Refused<ListedPanel> refused ->
                changed(refused.refusal().status(), assemblyId, form.with(mistakes(refused.refusal())));
            case Answer.Unreachable<ListedPanel> unreachable ->
                changed(503, assemblyId, form.with(List.of("Nothing changed. Try again.")));
        };
    }

    /** A browser sends an empty file when none was chosen; what is no text gives mistakes, and no failure. */
    private static String text(FileUpload file) throws IOException {
        return file == null || file.size() == 0
                ? ""
                : new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
    }

    private static List<String> mistakes(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? List.of(refusal.detail())
                : refusal.errors().stream()
                        .map(error -> ("name".equals(error.field()) ? "The name " : "The list ") + error.detail() + ".")
                        .toList();
    }

    private Response changed(int status, AssemblyId assembly, PanelForm form) {
        return Response.status(status).entity(page(assembly, null, form)).build();
    }

    private TemplateInstance page(AssemblyId id, String listed, PanelForm form) {
        AssemblyState assembly = facts.assembly(id).map(Known::fact).orElseThrow(NotFoundException::new);
        Answer<List<ListedPanel>> panels = client.of(id, token.getToken());
        List<ListedPanel> all = panels.orElse(List.of());
        return Templates.panels(new PanelsView(
                assembly,
                all,
                panels instanceof Answer.Given,
                identity.hasRole(Roles.ORGANISER),
                all.stream()
                        .filter(panel -> panel.id().equals(listed))
                        .findFirst()
                        .orElse(null),
                form));
    }
}
