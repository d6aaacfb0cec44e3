package org.folkmoot.web.party;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What rooms counted, at voting. */
@Path("/contests/{contestId}/parties/{partyId}/result")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "voting")
interface RoomResultApi {
    @GET
    RoomResult result(
            @PathParam("contestId") String contestId,
            @PathParam("partyId") String partyId,
            @HeaderParam("Authorization") String bearer);

    @PUT
    RoomResult submit(
            @PathParam("contestId") String contestId,
            @PathParam("partyId") String partyId,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Numbers numbers);

    @POST
    @Path("confirm")
    RoomResult confirm(
            @PathParam("contestId") String contestId,
            @PathParam("partyId") String partyId,
            @HeaderParam("Authorization") String bearer,
            Revision revision);

    /** @param reason null unless it corrects what was confirmed */
    record Numbers(int revision, int answered, Map<String, Integer> counts, String reason) {}

    record Revision(int revision) {}
}
