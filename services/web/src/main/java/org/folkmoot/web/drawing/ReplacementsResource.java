package org.folkmoot.web.drawing;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.neighbour.Answer;

/** An organiser says which members leave, looks at it once more, and has their seats filled by lot. */
@Path("/stage/{assemblyId}/draws/{drawId}/replacements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ORGANISER)
@RunOnVirtualThread
class ReplacementsResource {
    private static final String CHANGE = "Nobody is replaced. Change this:";

    private final ReplacementsPage replacements;
    private final DrawingPage page;
    private final DrawingClient client;

    ReplacementsResource(ReplacementsPage replacements, DrawingPage page, DrawingClient client) {
        this.replacements = replacements;
        this.page = page;
        this.client = client;
    }

    @GET
    public TemplateInstance choose(AssemblyId assemblyId, DrawId drawId) {
        return replacements.show(
                assemblyId, replacements.panel(assemblyId, drawId), DrawForm.empty(page.zone()), false, "");
    }

    /** Only the step {@code start} changes anything; {@code change} leads back to what was typed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replace(AssemblyId assemblyId, DrawId drawId, MultivaluedMap<String, String> fields) {
        DrawForm form = DrawForm.typed("replace", fields, page.zone());
        return page.keeping(assemblyId, form, () -> replaced(assemblyId, drawId, form));
    }

    private Response replaced(AssemblyId assemblyId, DrawId drawId, DrawForm form) {
        String step = form.typed("step", "check");
        if (step.equals("change")) {
            return shown(200, assemblyId, drawId, form, "");
        }
        DrawingApi.Replacements wanted = form.replacements();
        if (!step.equals("start")) {
            return checked(assemblyId, drawId, form);
        }
        return form.mistakes().isEmpty()
                ? started(assemblyId, drawId, form, client.replace(drawId, wanted, page.token()))
                : shown(422, assemblyId, drawId, form, CHANGE);
    }

    private Response checked(AssemblyId assembly, DrawId draw, DrawForm form) {
        ReplacementsPage.Panel panel = replacements.panel(assembly, draw);
        if (panel.known()) {
            form.checkLeaving(panel.pseudonyms());
        }
        if (!form.mistakes().isEmpty()) {
            return shown(422, assembly, panel, form, CHANGE);
        }
        if (!panel.known()) {
            return shown(
                    503,
                    assembly,
                    panel,
                    form,
                    "The members could not be read. Nothing changed. Check again in a few seconds.");
        }
        return Response.ok(replacements.show(assembly, panel, form, true, "")).build();
    }

    private Response started(AssemblyId assembly, DrawId draw, DrawForm form, Answer<Boolean> answer) {
        return switch (answer) {
            case Answer.Given<Boolean> given ->
                Response.seeOther(URI.create("/stage/" + assembly + "/draws/" + draw + "?done=replace"))
                        .build();
            case Answer.Refused<Boolean> refused -> {
                form.refused(refused.refusal());
                yield shown(
                        refused.refusal().status(),
                        assembly,
                        draw,
                        form,
                        "Nobody is replaced. " + DrawingActions.sentence(refused.refusal()));
            }
            case Answer.Unreachable<Boolean> unreachable ->
                shown(
                        503,
                        assembly,
                        draw,
                        form,
                        "It is not known whether this started: no answer came. Look at the draw before you send it again.");
        };
    }

    private Response shown(int status, AssemblyId assembly, DrawId draw, DrawForm form, String failure) {
        return shown(status, assembly, replacements.panel(assembly, draw), form, failure);
    }

    private Response shown(
            int status, AssemblyId assembly, ReplacementsPage.Panel panel, DrawForm form, String failure) {
        return Response.status(status)
                .entity(replacements.show(assembly, panel, form, false, failure))
                .build();
    }
}
