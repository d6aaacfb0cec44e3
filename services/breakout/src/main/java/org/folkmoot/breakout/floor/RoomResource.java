package org.folkmoot.breakout.floor;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.folkmoot.breakout.room.SeatView;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;

@Path("/rooms")
@RunOnVirtualThread
class RoomResource {
    record MoveRequest(@NotNull RoomId to) {}

    record HelpRequest(@NotNull Boolean wanted) {}

    private final Moves moves;
    private final HelpCalls help;
    private final ParticipantToken participant;
    private final SecurityIdentity identity;

    RoomResource(Moves moves, HelpCalls help, ParticipantToken participant, SecurityIdentity identity) {
        this.moves = moves;
        this.help = help;
        this.participant = participant;
        this.identity = identity;
    }

    @POST
    @Path("/{roomId}/seats/{seatId}/move")
    @RolesAllowed(Roles.FACILITATOR)
    public SeatView move(@RestPath RoomId roomId, @RestPath SeatId seatId, @Valid @NotNull MoveRequest request) {
        return moves.move(roomId, seatId, request.to());
    }

    @PUT
    @Path("/{roomId}/help")
    @RolesAllowed({Roles.PARTICIPANT, Roles.FACILITATOR})
    public Room call(@RestPath RoomId roomId, @Valid @NotNull HelpRequest request) {
        return help.call(roomId, caller(), request.wanted());
    }

    /** Empty for staff. */
    private Optional<ParticipantId> caller() {
        return identity.hasRole(Roles.FACILITATOR) ? Optional.empty() : Optional.of(participant.id());
    }
}
