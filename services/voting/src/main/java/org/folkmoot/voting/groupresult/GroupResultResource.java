package org.folkmoot.voting.groupresult;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.InputError;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/contests")
@RunOnVirtualThread
class GroupResultResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final GroupResultService results;
    private final PartyReports reports;
    private final Corrections corrections;
    private final ParticipantToken participant;
    private final SecurityIdentity identity;

    GroupResultResource(
            GroupResultService results,
            PartyReports reports,
            Corrections corrections,
            ParticipantToken participant,
            SecurityIdentity identity) {
        this.results = results;
        this.reports = reports;
        this.corrections = corrections;
        this.participant = participant;
        this.identity = identity;
    }

    @GET
    @Path("/{contestId}/parties")
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public List<PartyReport> reports(@RestPath ContestId contestId) {
        return reports.of(contestId);
    }

    @GET
    @Path("/{contestId}/corrections")
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public List<Corrections.Correction> corrections(@RestPath ContestId contestId) {
        return corrections.of(contestId);
    }

    @PUT
    @Path("/{contestId}/parties/{partyId}/result")
    @RolesAllowed(Roles.PARTICIPANT)
    public GroupResultView submit(
            @RestPath ContestId contestId,
            @RestPath PartyId partyId,
            @RestHeader(IDEMPOTENCY_KEY) String key,
            @Valid @NotNull ResultRequest request) {
        return results.submit(contestId, partyId, participant.id(), required(key), request);
    }

    @POST
    @Path("/{contestId}/parties/{partyId}/result/confirm")
    @RolesAllowed(Roles.PARTICIPANT)
    public GroupResultView confirm(
            @RestPath ContestId contestId, @RestPath PartyId partyId, @Valid @NotNull ConfirmRequest request) {
        return results.confirm(contestId, partyId, participant.id(), request.revision());
    }

    @GET
    @Path("/{contestId}/parties/{partyId}/result")
    @RolesAllowed({Roles.PARTICIPANT, Roles.FACILITATOR})
    public GroupResultView show(@RestPath ContestId contestId, @RestPath PartyId partyId) {
        Optional<ParticipantId> convener =
                identity.hasRole(Roles.FACILITATOR) ? Optional.empty() : Optional.of(participant.id());
        return results.show(contestId, partyId, convener);
    }

    private static String required(String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw CommonProblem.MALFORMED_REQUEST.because(
                    "Send the header " + IDEMPOTENCY_KEY + " with a key of your own for this submission.",
                    List.of(InputError.field(IDEMPOTENCY_KEY, "needs 1 to " + LONGEST_KEY + " characters")));
        }
        return key;
    }
}
