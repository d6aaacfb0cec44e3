package org.folkmoot.web.conduct;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Conduct at breakout. */
@Path("/conduct/{assemblyId}")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "breakout")
interface ConductApi {
    @GET
    ConductState conduct(@PathParam("assemblyId") String assemblyId, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("responsible")
    void name(
            @PathParam("assemblyId") String assemblyId, @HeaderParam("Authorization") String bearer, Username username);

    @POST
    @Path("removals")
    void remove(
            @PathParam("assemblyId") String assemblyId, @HeaderParam("Authorization") String bearer, Removal removal);

    @DELETE
    @Path("removals/{removalId}")
    void lift(
            @PathParam("assemblyId") String assemblyId,
            @PathParam("removalId") String removalId,
            @HeaderParam("Authorization") String bearer);

    record Username(String username) {}

    record Removal(String reportId, String reason) {}
}
