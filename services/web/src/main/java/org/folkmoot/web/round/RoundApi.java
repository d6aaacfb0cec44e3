package org.folkmoot.web.round;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Rounds at breakout, for staff. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "breakout")
interface RoundApi {
    @GET
    @Path("rounds")
    List<RoundState> rounds(@QueryParam("assembly") String assembly, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("rounds")
    RoundState prepare(@HeaderParam("Authorization") String bearer, Draft draft);

    @POST
    @Path("rounds/{roundId}/preview")
    Preview preview(@PathParam("roundId") String roundId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("rounds/{roundId}/open")
    RoundState open(@PathParam("roundId") String roundId, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("rounds/{roundId}/closes-at")
    RoundState reschedule(
            @PathParam("roundId") String roundId, @HeaderParam("Authorization") String bearer, ClosesAt closesAt);

    @POST
    @Path("rounds/{roundId}/close")
    RoundState close(
            @PathParam("roundId") String roundId,
            @QueryParam("notice") String notice,
            @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("rounds/{roundId}/message")
    RoundState say(@PathParam("roundId") String roundId, @HeaderParam("Authorization") String bearer, Message message);

    @GET
    @Path("rounds/{roundId}/rooms")
    List<RoomLine> rooms(
            @PathParam("roundId") String roundId,
            @QueryParam("state") String state,
            @QueryParam("area") String area,
            @HeaderParam("Authorization") String bearer);

    @GET
    @Path("rounds/{roundId}/outcomes")
    List<RoomOutcome> outcomes(@PathParam("roundId") String roundId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("rooms/{roomId}/seats/{seatId}/move")
    void move(
            @PathParam("roomId") String roomId,
            @PathParam("seatId") String seatId,
            @HeaderParam("Authorization") String bearer,
            Move move);

    record Draft(String assemblyId, String question, Plan plan) {}

    /** Lengths as ISO 8601 writes them; what is null is as usual. */
    record Plan(
            Integer least,
            Integer target,
            Integer most,
            Integer depth,
            boolean commonLanguage,
            boolean mixAreas,
            Map<String, Integer> supply,
            String length,
            String turn) {}

    record ClosesAt(String closesAt) {}

    record Message(String text) {}

    record Move(String to) {}
}
