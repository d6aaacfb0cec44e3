package org.folkmoot.breakout.conduct;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.identity.StaffToken;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/rooms")
@RunOnVirtualThread
class RoomConductResource {
    record SeatRequest(
            @NotNull SeatId seatId,
            @NotBlank @Size(max = 1000) String reason) {}

    record Reported(ReportId id) {}

    record Removed(RemovalId id) {}

    private final ReportService reports;
    private final RoomRemovalService removals;
    private final ParticipantToken participant;
    private final StaffToken staff;
    private final SecurityIdentity identity;

    RoomConductResource(
            ReportService reports,
            RoomRemovalService removals,
            ParticipantToken participant,
            StaffToken staff,
            SecurityIdentity identity) {
        this.reports = reports;
        this.removals = removals;
        this.participant = participant;
        this.staff = staff;
        this.identity = identity;
    }

    @POST
    @Path("/{roomId}/reports")
    @RolesAllowed(Roles.PARTICIPANT)
    @ResponseStatus(201)
    public Reported report(@RestPath RoomId roomId, @Valid @NotNull SeatRequest request) {
        return new Reported(reports.report(roomId, request.seatId(), request.reason(), participant.id()));
    }

    @POST
    @Path("/{roomId}/removals")
    @RolesAllowed({Roles.FACILITATOR, Roles.PARTICIPANT})
    @ResponseStatus(201)
    public Removed remove(@RestPath RoomId roomId, @Valid @NotNull SeatRequest request) {
        return new Removed(
                identity.hasRole(Roles.FACILITATOR)
                        ? removals.removeByStaff(roomId, request.seatId(), request.reason(), staff.username())
                        : removals.removeByParticipant(roomId, request.seatId(), request.reason(), participant.id()));
    }
}
