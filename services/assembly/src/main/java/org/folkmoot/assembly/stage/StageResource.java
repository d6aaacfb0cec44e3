package org.folkmoot.assembly.stage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.folkmoot.assembly.schedule.AssemblyProblem;
import org.folkmoot.assembly.schedule.AssemblyView;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.defaults.identity.Roles;

@Path("/assemblies")
@RunOnVirtualThread
class StageResource {
    private final StageService stage;

    StageResource(StageService stage) {
        this.stage = stage;
    }

    @POST
    @Path("/{assemblyId}/start")
    @RolesAllowed({Roles.ORGANISER, Roles.FACILITATOR})
    public AssemblyView start(AssemblyId assemblyId) {
        return AssemblyView.of(AssemblyProblem.accepted(stage.start(assemblyId)));
    }

    @POST
    @Path("/{assemblyId}/end")
    @RolesAllowed({Roles.ORGANISER, Roles.FACILITATOR})
    public AssemblyView end(AssemblyId assemblyId) {
        return AssemblyView.of(AssemblyProblem.accepted(stage.end(assemblyId)));
    }

    @POST
    @Path("/{assemblyId}/segments/{segmentId}/start")
    @RolesAllowed(Roles.FACILITATOR)
    public AssemblyView startSegment(AssemblyId assemblyId, String segmentId) {
        return AssemblyView.of(AssemblyProblem.accepted(stage.startSegment(assemblyId, segmentId)));
    }
}
