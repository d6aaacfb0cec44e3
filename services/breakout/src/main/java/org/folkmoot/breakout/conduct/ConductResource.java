package org.folkmoot.breakout.conduct;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.identity.StaffToken;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.InputError;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/conduct/{assemblyId}")
@RunOnVirtualThread
@RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
class ConductResource {
    record ResponsibleRequest(@NotBlank @Size(max = 200) String username) {}

    record Responsible(String username) {}

    /** Names somebody by their seat, or by a report of them. */
    record RemovalRequest(
            SeatId seatId,
            ReportId reportId,
            @NotBlank @Size(max = 1000) String reason) {
        void requireOnePerson() {
            if ((seatId == null) == (reportId == null)) {
                throw CommonProblem.MALFORMED_REQUEST.because(
                        "Name the person either by seatId or by reportId.",
                        List.of(InputError.field("seatId", "or reportId is needed, not both")));
            }
        }
    }

    record Removed(RemovalId id) {}

    private final ConductService conduct;
    private final StaffToken staff;

    ConductResource(ConductService conduct, StaffToken staff) {
        this.conduct = conduct;
        this.staff = staff;
    }

    @GET
    public ConductView of(@RestPath AssemblyId assemblyId) {
        return conduct.of(assemblyId);
    }

    @PUT
    @Path("/responsible")
    @RolesAllowed(Roles.ORGANISER)
    public Responsible name(@RestPath AssemblyId assemblyId, @Valid @NotNull ResponsibleRequest request) {
        String username = request.username().strip();
        conduct.name(assemblyId, username, staff.username());
        return new Responsible(username);
    }

    @POST
    @Path("/removals")
    @ResponseStatus(201)
    public Removed remove(@RestPath AssemblyId assemblyId, @Valid @NotNull RemovalRequest request) {
        request.requireOnePerson();
        return new Removed(
                request.seatId() == null
                        ? conduct.remove(assemblyId, request.reportId(), request.reason(), staff.username())
                        : conduct.remove(assemblyId, request.seatId(), request.reason(), staff.username()));
    }

    @DELETE
    @Path("/removals/{removalId}")
    public void lift(@RestPath AssemblyId assemblyId, @RestPath RemovalId removalId) {
        conduct.lift(assemblyId, removalId, staff.username());
    }
}
