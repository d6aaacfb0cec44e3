package org.folkmoot.voting.ballot;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.identity.VerifiedTokens;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/contests")
class BallotResource {
    private final BallotService ballots;
    private final ParticipantToken voter;
    private final VerifiedTokens verified;

    BallotResource(BallotService ballots, ParticipantToken voter, VerifiedTokens verified) {
        this.ballots = ballots;
        this.voter = voter;
        this.verified = verified;
    }

    @POST
    @Path("/{contestId}/ballots")
    @RolesAllowed(Roles.PARTICIPANT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Receipt>> cast(@RestPath UUID contestId, byte[] body) {
        verified.remember(voter);
        return Uni.createFrom()
                .completionStage(ballots.cast(voter.id(), BallotRequest.read(new ContestId(contestId), body)))
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause)
                .map(cast -> RestResponse.status(
                        cast.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED, cast.receipt()));
    }
}
