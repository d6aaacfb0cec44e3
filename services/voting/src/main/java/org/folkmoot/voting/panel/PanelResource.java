package org.folkmoot.voting.panel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/panels")
@RunOnVirtualThread
class PanelResource {
    private final PanelService panels;

    PanelResource(PanelService panels) {
        this.panels = panels;
    }

    @PUT
    @Path("/{panelId}")
    @RolesAllowed(Roles.ORGANISER)
    public PanelView list(@RestPath PanelId panelId, @NotNull PanelRequest request) {
        return panels.list(panelId, request);
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public List<PanelView> of(@RestQuery @NotNull AssemblyId assembly) {
        return panels.of(assembly);
    }

    @GET
    @Path("/{panelId}")
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public PanelView show(@RestPath PanelId panelId) {
        return panels.show(panelId);
    }
}
