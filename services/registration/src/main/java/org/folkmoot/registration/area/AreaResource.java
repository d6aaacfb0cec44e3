package org.folkmoot.registration.area;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.folkmoot.defaults.identity.Roles;

@Path("/areas")
@RunOnVirtualThread
class AreaResource {
    private final AreaService areas;

    AreaResource(AreaService areas) {
        this.areas = areas;
    }

    @PUT
    @Consumes("text/csv")
    @RolesAllowed(Roles.ORGANISER)
    public AreaService.Definition define(InputStream file) throws IOException {
        return areas.define(file);
    }

    @GET
    @PermitAll
    public List<Area> all() {
        return areas.parentsFirst();
    }
}
