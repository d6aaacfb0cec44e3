package org.folkmoot.sortition.draw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.identity.StaffToken;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.submission.Submission;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/draws")
@RunOnVirtualThread
@PermitAll
class DrawResource {
    record CancelRequest(@NotBlank @Size(max = 1000) String reason) {}

    private final DrawService draws;
    private final StaffToken staff;

    DrawResource(DrawService draws, StaffToken staff) {
        this.draws = draws;
        this.staff = staff;
    }

    @POST
    @RolesAllowed(Roles.ORGANISER)
    public RestResponse<DrawView> announce(@RestHeader(Submission.HEADER) String key, @NotNull DrawRequest request) {
        DrawService.Announced announced =
                draws.announce(request, Submission.of(key, staff.username(), "announce", request));
        return RestResponse.status(announced.before() ? Status.OK : Status.CREATED, announced.draw());
    }

    @GET
    public List<DrawView> of(@RestQuery @NotNull AssemblyId assembly) {
        return draws.of(assembly);
    }

    @GET
    @Path("/{drawId}")
    public DrawView show(@RestPath DrawId drawId) {
        return draws.show(drawId);
    }

    @GET
    @Path("/{drawId}/log")
    public List<Deeds.Deed> log(@RestPath DrawId drawId) {
        return draws.deeds(drawId);
    }

    @POST
    @Path("/{drawId}/cancel")
    @RolesAllowed(Roles.ORGANISER)
    public DrawView cancel(@RestPath DrawId drawId, @Valid @NotNull CancelRequest request) {
        return draws.cancel(drawId, request.reason(), staff.username());
    }
}
