package org.folkmoot.web.vote;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.folkmoot.contracts.ballot.Selection;

/** Ballots at voting, which has more patience than what a page waits for: at an opening they come all at once. */
@Path("/contests/{contestId}/ballots")
@RegisterRestClient(configKey = "ballots")
interface BallotApi {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Receipt cast(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer, Ballot ballot);

    record Ballot(long sequence, Selection selection) {}
}
