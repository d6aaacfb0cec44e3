package org.folkmoot.web.outcome;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What results has published of a contest. */
@Path("/publications/{contestId}")
@RegisterRestClient(configKey = "results")
interface PublicationApi {
    /** Refused when the ballot is not on the list. */
    @GET
    @Path("proofs/{ballotId}")
    String proof(@PathParam("contestId") String contestId, @PathParam("ballotId") String ballotId);
}
