package org.folkmoot.web.room;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Watch-parties at voting, for staff. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "voting")
interface RoomApi {
    @GET
    @Path("parties")
    List<Room> rooms(@QueryParam("assembly") String assembly, @HeaderParam("Authorization") String bearer);

    @GET
    @Path("contests/{contestId}/parties")
    List<RoomReport> reports(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);

    @GET
    @Path("contests/{contestId}/corrections")
    List<Correction> corrections(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("parties/{partyId}/certification")
    void certify(
            @PathParam("partyId") String partyId,
            @HeaderParam("Authorization") String bearer,
            Certification certification);

    @PUT
    @Path("parties/{partyId}/headcount/approval")
    void approve(
            @PathParam("partyId") String partyId,
            @QueryParam("headcount") int headcount,
            @HeaderParam("Authorization") String bearer);

    record Certification(boolean certified) {}
}
