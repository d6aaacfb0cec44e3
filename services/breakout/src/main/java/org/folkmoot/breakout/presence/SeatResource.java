package org.folkmoot.breakout.presence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.folkmoot.breakout.room.SeatView;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/rounds")
@RunOnVirtualThread
@RolesAllowed(Roles.PARTICIPANT)
class SeatResource {
    /** @param name what they want to be called; absent: as before */
    record SeatRequest(
            @Pattern(regexp = "\\S[^\\p{Cntrl}]{0,39}", message = "needs 1 to 40 characters on one line")
            String name) {}

    private final SeatService seats;
    private final ParticipantToken participant;

    SeatResource(SeatService seats, ParticipantToken participant) {
        this.seats = seats;
        this.participant = participant;
    }

    @GET
    @Path("/seat")
    public SeatView find(@RestQuery @NotNull AssemblyId assembly) {
        return seats.find(assembly, participant.id());
    }

    @PUT
    @Path("/{roundId}/seat")
    public RestResponse<SeatView> here(@RestPath RoundId roundId, @Valid SeatRequest request) {
        Arrival.Seated seated = seats.here(roundId, participant.id());
        if (request != null && request.name() != null) {
            seats.rename(roundId, participant.id(), request.name().strip());
        }
        return seated.isNew()
                ? RestResponse.status(RestResponse.Status.CREATED, seated.seat())
                : RestResponse.ok(seated.seat());
    }

    @DELETE
    @Path("/{roundId}/seat")
    public void leave(@RestPath RoundId roundId) {
        seats.leave(roundId, participant.id());
    }
}
