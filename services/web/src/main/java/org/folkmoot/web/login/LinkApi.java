package org.folkmoot.web.login;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Personal links at registration. */
@Path("/links")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "registration")
interface LinkApi {
    @POST
    @Path("view")
    Holder view(Link link);

    @POST
    @Path("exchange")
    Session exchange(Link link);

    record Link(String link) {}

    record Holder(String name, String area) {}

    record Session(String token, Instant expiresAt, String participantId, String name, String area) {}
}
