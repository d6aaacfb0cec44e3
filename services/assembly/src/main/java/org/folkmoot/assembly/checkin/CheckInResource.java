package org.folkmoot.assembly.checkin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/assemblies")
@RunOnVirtualThread
class CheckInResource {
    private final CheckInService checkIns;
    private final ParticipantToken participant;

    CheckInResource(CheckInService checkIns, ParticipantToken participant) {
        this.checkIns = checkIns;
        this.participant = participant;
    }

    @POST
    @Path("/{assemblyId}/check-ins")
    @RolesAllowed(Roles.PARTICIPANT)
    public RestResponse<CheckInView> checkIn(AssemblyId assemblyId) {
        return CheckInView.answer(checkIns.checkIn(assemblyId, participant.id(), participant.area()));
    }
}
