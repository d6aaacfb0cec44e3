package org.folkmoot.sortition.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;

@Path("/draws/{drawId}/invitation")
@RunOnVirtualThread
@RolesAllowed(Roles.PARTICIPANT)
class InvitationResource {
    private final AnswerService answers;
    private final ParticipantToken participant;

    InvitationResource(AnswerService answers, ParticipantToken participant) {
        this.answers = answers;
        this.participant = participant;
    }

    @GET
    public InvitationView show(@RestPath DrawId drawId) {
        return answers.show(drawId, participant.id());
    }

    @PUT
    @Path("/answer")
    public InvitationView answer(@RestPath DrawId drawId, @Valid @NotNull AnswerRequest request) {
        return answers.answer(drawId, participant.id(), request);
    }
}
