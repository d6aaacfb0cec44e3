package org.folkmoot.voting.ballot;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;

@Path("/contests")
class ReceiptResource {
    private final BallotService ballots;
    private final ParticipantToken voter;

    ReceiptResource(BallotService ballots, ParticipantToken voter) {
        this.ballots = ballots;
        this.voter = voter;
    }

    @GET
    @NonBlocking
    @Path("/{contestId}/receipt")
    @RolesAllowed(Roles.PARTICIPANT)
    public Receipt receipt(@RestPath ContestId contestId) {
        return ballots.receipt(voter.id(), contestId);
    }
}
