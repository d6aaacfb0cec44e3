package org.folkmoot.web.vote;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Receipts at voting. */
@Path("/contests/{contestId}/receipt")
@RegisterRestClient(configKey = "voting")
interface ReceiptApi {
    @GET
    Receipt receipt(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);
}
