package org.folkmoot.web.stage;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;

/** Preparing, opening and closing contests, at voting. */
@Path("/contests")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "voting")
interface ContestStageApi {
    @POST
    Prepared prepare(@HeaderParam("Authorization") String bearer, Draft draft);

    @POST
    @Path("{contestId}/open")
    void open(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("{contestId}/close")
    void close(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("{contestId}/extend")
    void extend(
            @PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer, Extension extension);

    @POST
    @Path("{contestId}/void")
    void voiding(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer, Reason reason);

    record Extension(Instant closesAt) {}

    record Reason(String reason) {}

    record Draft(
            String assemblyId,
            String question,
            BallotForm form,
            List<ContestOption> options,
            Electorate electorate,
            Visibility visibility,
            ContestRules rules) {}

    record Prepared(String id) {}
}
