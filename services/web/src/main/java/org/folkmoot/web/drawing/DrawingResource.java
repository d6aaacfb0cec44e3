package org.folkmoot.web.drawing;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestQuery;

/** Looking at the draws of an assembly; nothing here changes anything. */
@Path("/stage/{assemblyId}/draws")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ORGANISER, Roles.FACILITATOR})
@RunOnVirtualThread
class DrawingResource {
    private final DrawingPage page;

    DrawingResource(DrawingPage page) {
        this.page = page;
    }

    @GET
    public TemplateInstance draws(AssemblyId assemblyId) {
        return page.draws(assemblyId, DrawForm.empty(page.zone()), "");
    }

    /**
     * @param confirm {@code cancel} to be asked whether that is to be done
     * @param done what has just been done
     */
    @GET
    @Path("{drawId}")
    public TemplateInstance draw(
            AssemblyId assemblyId, DrawId drawId, @RestQuery String confirm, @RestQuery String done) {
        var shown = new DrawingPage.Shown(
                "cancel".equals(confirm), DrawForm.empty(page.zone()), DrawingActions.done(done), "");
        return page.draw(assemblyId, drawId, shown);
    }
}
