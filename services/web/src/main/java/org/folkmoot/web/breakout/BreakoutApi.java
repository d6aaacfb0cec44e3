package org.folkmoot.web.breakout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What people do in their rooms, at breakout. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "breakout")
interface BreakoutApi {
    @GET
    @Path("rounds/seat")
    Seat seat(@QueryParam("assembly") String assembly, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("rounds/{roundId}/seat")
    Seat here(@PathParam("roundId") String roundId, @HeaderParam("Authorization") String bearer, Name name);

    @DELETE
    @Path("rounds/{roundId}/seat")
    void leave(@PathParam("roundId") String roundId, @HeaderParam("Authorization") String bearer);

    @GET
    @Path("rooms/{roomId}")
    RoomTalk room(@PathParam("roomId") String roomId, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("rooms/{roomId}/help")
    void help(@PathParam("roomId") String roomId, @HeaderParam("Authorization") String bearer, Help help);

    @POST
    @Path("rooms/{roomId}/go-round")
    RoomTalk goRound(@PathParam("roomId") String roomId, @HeaderParam("Authorization") String bearer, Step step);

    @PUT
    @Path("rooms/{roomId}/outcome")
    RoomTalk outcome(
            @PathParam("roomId") String roomId, @HeaderParam("Authorization") String bearer, RoomTalk.Outcome outcome);

    @POST
    @Path("rooms/{roomId}/entry")
    Entry entry(@PathParam("roomId") String roomId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("rooms/{roomId}/reports")
    void report(@PathParam("roomId") String roomId, @HeaderParam("Authorization") String bearer, Concern concern);

    @POST
    @Path("rooms/{roomId}/removals")
    void remove(@PathParam("roomId") String roomId, @HeaderParam("Authorization") String bearer, Concern concern);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seat(String roundId, String roomId, int number) {}

    /** @param name null: as before */
    record Name(String name) {}

    record Help(boolean wanted) {}

    /**
     * @param turn null to begin
     * @param extra in all for this turn, as ISO 8601 writes it; null unless it is extended
     */
    record Step(String action, Integer turn, String extra) {}

    record Concern(String seatId, String reason) {}

    /**
     * Where the room meets.
     *
     * @param address to be opened; null: there is none
     * @param notice what to do instead
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String address, String notice, Instant until) {}
}
