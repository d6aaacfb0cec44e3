package org.folkmoot.web.participant;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Checking in at assembly. */
@Path("/assemblies/{assemblyId}")
@RegisterRestClient(configKey = "assembly")
interface CheckInApi {
    @POST
    @Path("check-ins")
    CheckIn checkIn(@PathParam("assemblyId") String assemblyId, @HeaderParam("Authorization") String bearer);

    record CheckIn(String assemblyId, String area) {}
}
