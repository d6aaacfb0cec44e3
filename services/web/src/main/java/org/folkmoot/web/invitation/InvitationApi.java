package org.folkmoot.web.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What sortition tells a participant of a draw, and takes from them. */
@Path("/draws/{drawId}")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "sortition")
interface InvitationApi {
    @GET
    @Path("invitation")
    Invitation invitation(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("invitation/answer")
    Invitation answer(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer, Answer answer);

    @GET
    @Path("ticket")
    List<Ticket> tickets(@PathParam("drawId") String drawId, @HeaderParam("Authorization") String bearer);

    /**
     * What somebody says.
     *
     * @param address null when none was typed; sortition keeps a pseudonym of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(boolean accepts, Map<String, String> stated, String address) {}
}
