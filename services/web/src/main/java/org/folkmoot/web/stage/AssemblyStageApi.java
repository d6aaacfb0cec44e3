package org.folkmoot.web.stage;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Running an assembly, at assembly. */
@Path("/assemblies/{assemblyId}")
@RegisterRestClient(configKey = "assembly")
interface AssemblyStageApi {
    @POST
    @Path("start")
    void start(@PathParam("assemblyId") String assemblyId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("end")
    void end(@PathParam("assemblyId") String assemblyId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("segments/{segmentId}/start")
    void startSegment(
            @PathParam("assemblyId") String assemblyId,
            @PathParam("segmentId") String segmentId,
            @HeaderParam("Authorization") String bearer);
}
