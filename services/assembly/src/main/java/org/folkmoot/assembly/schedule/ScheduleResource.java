package org.folkmoot.assembly.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/assemblies")
@RunOnVirtualThread
class ScheduleResource {
    private final ScheduleService schedule;

    ScheduleResource(ScheduleService schedule) {
        this.schedule = schedule;
    }

    @POST
    @RolesAllowed(Roles.ORGANISER)
    @ResponseStatus(201)
    public AssemblyView create(@NotNull @Valid AssemblyProposal proposal) {
        return AssemblyView.of(AssemblyProblem.accepted(schedule.create(proposal)));
    }

    @POST
    @Path("/{assemblyId}/publish")
    @RolesAllowed(Roles.ORGANISER)
    public AssemblyView publish(AssemblyId assemblyId) {
        return AssemblyView.of(AssemblyProblem.accepted(schedule.publish(assemblyId)));
    }

    @GET
    @PermitAll
    public List<AssemblyView> list() {
        return schedule.announced().stream().map(AssemblyView::of).toList();
    }

    @GET
    @Path("/{assemblyId}")
    @PermitAll
    public AssemblyView find(AssemblyId assemblyId) {
        return AssemblyView.of(AssemblyProblem.accepted(schedule.announced(assemblyId)));
    }
}
