package org.folkmoot.registration.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/participants/links")
@RunOnVirtualThread
class LinkExportResource {
    private final LinkExport export;

    LinkExportResource(LinkExport export) {
        this.export = export;
    }

    @GET
    @Produces("text/csv; charset=utf-8")
    @RolesAllowed(Roles.ORGANISER)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public StreamingOutput links(@QueryParam("area") String area) {
        return export.of(area);
    }
}
