package org.folkmoot.web.party;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Watch-parties at voting. */
@Path("/parties")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "voting")
interface PartyApi {
    @GET
    @Path("mine")
    OwnParty mine(@QueryParam("assembly") String assembly, @HeaderParam("Authorization") String bearer);

    @POST
    OwnParty register(@HeaderParam("Authorization") String bearer, Registration registration);

    @PUT
    @Path("{partyId}/headcount")
    OwnParty declare(
            @PathParam("partyId") String partyId, @HeaderParam("Authorization") String bearer, Headcount headcount);

    @POST
    @Path("join")
    Joined join(@HeaderParam("Authorization") String bearer, Code code);

    record Registration(String assemblyId, String place) {}

    record Headcount(int headcount) {}

    record Code(String joinCode) {}

    record Joined(String id, String assemblyId, String place) {}
}
