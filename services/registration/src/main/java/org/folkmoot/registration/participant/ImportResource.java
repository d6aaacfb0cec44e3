package org.folkmoot.registration.participant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.folkmoot.defaults.identity.Roles;

@Path("/participants/imports")
@RunOnVirtualThread
class ImportResource {
    private final ParticipantImport imports;

    ImportResource(ParticipantImport imports) {
        this.imports = imports;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.ORGANISER)
    public ImportReport take(InputStream list, @QueryParam("partial") @DefaultValue("false") boolean partial) {
        return imports.take(list, partial);
    }
}
