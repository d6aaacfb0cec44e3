package org.folkmoot.web.stage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

    @GET
    @Path("{contestId}/parties")
    List<PartyRow> parties(@PathParam("contestId") String contestId, @HeaderParam("Authorization") String bearer);

    record Draft(
            String assemblyId,
            String question,
            BallotForm form,
            List<ContestOption> options,
            Electorate electorate,
            Visibility visibility,
            ContestRules rules) {}

    record Prepared(String id) {}

    /**
     * @param state null while nothing was sent
     * @param joined how many joined with the code: people who are certainly there
     * @param headcountPending whether its headcount waits for an organiser
     * @param outlier why it is worth a look; null when it is not
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartyRow(
            String place,
            String area,
            Integer headcount,
            String state,
            Integer joined,
            Boolean certified,
            Boolean counted,
            Boolean headcountPending,
            String outlier) {
        public boolean missing() {
            return !"confirmed".equals(state) && !"corrected".equals(state);
        }

        public int people() {
            return headcount == null ? 0 : headcount;
        }

        public int evidenced() {
            return joined == null ? 0 : joined;
        }

        public boolean isCertified() {
            return Boolean.TRUE.equals(certified);
        }

        /** Whether this contest does not take it. */
        public boolean leftOut() {
            return Boolean.FALSE.equals(counted);
        }

        /** Whether a number of people waits for an organiser's nod. */
        public boolean pending() {
            return Boolean.TRUE.equals(headcountPending);
        }

        public boolean standsOut() {
            return outlier != null && !outlier.isBlank();
        }

        /** Whether somebody should ring them up, or look at their numbers. */
        public boolean toChase() {
            return (missing() && !leftOut()) || pending() || standsOut();
        }
    }
}
