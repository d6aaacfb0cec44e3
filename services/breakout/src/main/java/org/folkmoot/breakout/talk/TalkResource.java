package org.folkmoot.breakout.talk;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;

@Path("/rooms")
@RunOnVirtualThread
@RolesAllowed(Roles.PARTICIPANT)
class TalkResource {
    private final TalkService talk;
    private final RoomViews views;
    private final ParticipantToken participant;
    private final SecurityIdentity identity;

    TalkResource(TalkService talk, RoomViews views, ParticipantToken participant, SecurityIdentity identity) {
        this.talk = talk;
        this.views = views;
        this.participant = participant;
        this.identity = identity;
    }

    @GET
    @Path("/{roomId}")
    @RolesAllowed({Roles.PARTICIPANT, Roles.FACILITATOR})
    public RoomView view(@RestPath RoomId roomId) {
        return identity.hasRole(Roles.PARTICIPANT)
                ? views.forParticipant(roomId, participant.id())
                : views.forStaff(roomId);
    }

    @POST
    @Path("/{roomId}/go-round")
    public RoomView take(@RestPath RoomId roomId, @Valid @NotNull GoRoundRequest request) {
        talk.take(roomId, request, participant.id());
        return views.forParticipant(roomId, participant.id());
    }

    @PUT
    @Path("/{roomId}/outcome")
    public RoomView submit(@RestPath RoomId roomId, @Valid @NotNull OutcomeRequest request) {
        talk.submit(roomId, request.submission(), participant.id());
        return views.forParticipant(roomId, participant.id());
    }
}
