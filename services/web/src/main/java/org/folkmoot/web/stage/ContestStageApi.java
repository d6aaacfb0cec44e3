package org.folkmoot.web.stage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestOption;
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

    @GET
    @Path("{contestId}/parties")
    List<PartyRow> parties(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);

    record Draft(
            String assemblyId,
            String question,
            BallotForm form,
            List<ContestOption> options,
            Electorate electorate,
            Visibility visibility) {}

    record Prepared(String id) {}

    /** @param state null while nothing was sent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartyRow(String place, String area, Integer headcount, String state) {
        public boolean missing() {
            return !"confirmed".equals(state) && !"corrected".equals(state);
        }

        public int people() {
            return headcount == null ? 0 : headcount;
        }
    }
}
