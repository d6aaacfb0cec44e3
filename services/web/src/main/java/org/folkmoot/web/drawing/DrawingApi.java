package org.folkmoot.web.drawing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.draw.Randomness;

/** What sortition lets organisers do. */
@Path("/draws")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "sortition")
interface DrawingApi {
    @POST
    DrawState announce(@HeaderParam("Authorization") String bearer, Announcement announcement);

    @POST
    @Path("{drawId}/waves")
    void seal(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer, NewWave wave);

    @POST
    @Path("{drawId}/waves/{number}/randomness")
    void invite(
            @PathParam("drawId") String drawId,
            @PathParam("number") int number,
            @HeaderParam("Authorization") String bearer,
            Value value);

    @POST
    @Path("{drawId}/freeze")
    void freeze(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer, Plan plan);

    @GET
    @Path("{drawId}/files/pool.csv")
    @Produces("text/csv")
    String pool(@PathParam("drawId") String drawId);

    @GET
    @Path("{drawId}/seats")
    @Produces(MediaType.APPLICATION_JSON)
    List<Seat> seats(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("{drawId}/replacements")
    void replace(
            @PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer, Replacements replacements);

    @POST
    @Path("{drawId}/randomness")
    void draw(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer, Value value);

    @POST
    @Path("{drawId}/cancel")
    void cancel(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer, Reason reason);

    /** @param area null for everywhere */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Announcement(String assemblyId, String name, String area, Integer seats, List<DrawState.Target> targets) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewWave(Integer invitations, boolean byArea, Instant answerBy, Randomness randomness) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(String objective, Integer panels, Randomness randomness) {}

    /** @param vacant whether its member was erased since */
    record Seat(String pseudonym, boolean vacant) {}

    /** @param outOfOffice pseudonyms of the members who leave */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replacements(List<String> outOfOffice, Randomness randomness) {}

    record Value(String value) {}

    record Reason(String reason) {}
}
