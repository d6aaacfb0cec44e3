package org.folkmoot.web.vote;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.folkmoot.contracts.ballot.Selection;

/** Ballots at voting. */
@Path("/contests/{contestId}")
@RegisterRestClient(configKey = "voting")
interface BallotApi {
    @POST
    @Path("ballots")
    @Consumes(MediaType.APPLICATION_JSON)
    Receipt cast(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer, Ballot ballot);

    @GET
    @Path("receipt")
    Receipt receipt(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);

    record Ballot(long sequence, Selection selection) {}
}
