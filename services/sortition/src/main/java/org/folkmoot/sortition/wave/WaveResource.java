package org.folkmoot.sortition.wave;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.identity.StaffToken;
import org.folkmoot.sortition.randomness.ValueRequest;
import org.folkmoot.sortition.submission.Submission;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/draws/{drawId}")
@RunOnVirtualThread
class WaveResource {
    private final WaveService waves;
    private final WaveDrawing drawing;
    private final StaffToken staff;
    private final ParticipantToken participant;

    WaveResource(WaveService waves, WaveDrawing drawing, StaffToken staff, ParticipantToken participant) {
        this.waves = waves;
        this.drawing = drawing;
        this.staff = staff;
        this.participant = participant;
    }

    @POST
    @Path("/waves")
    @RolesAllowed(Roles.ORGANISER)
    public RestResponse<WaveView> seal(
            @RestPath DrawId drawId, @RestHeader(Submission.HEADER) String key, @NotNull WaveRequest request) {
        WaveService.Sealed sealed =
                waves.seal(drawId, request, Submission.of(key, staff.username(), "seal " + drawId, request));
        return RestResponse.status(sealed.before() ? Status.OK : Status.CREATED, sealed.wave());
    }

    @GET
    @Path("/waves")
    @PermitAll
    public List<WaveView> waves(@RestPath DrawId drawId) {
        return waves.of(drawId);
    }

    @GET
    @Path("/waves/{number}/register")
    @Produces("text/csv; charset=utf-8")
    @PermitAll
    public java.nio.file.Path register(@RestPath DrawId drawId, @RestPath int number) {
        return waves.register(drawId, number);
    }

    @GET
    @Path("/waves/{number}/terms")
    @Produces("application/json")
    @PermitAll
    public byte[] terms(@RestPath DrawId drawId, @RestPath int number) {
        return waves.terms(drawId, number);
    }

    @GET
    @Path("/waves/{number}/outcome")
    @Produces("application/json")
    @PermitAll
    public byte[] outcome(@RestPath DrawId drawId, @RestPath int number) {
        return waves.outcome(drawId, number);
    }

    @POST
    @Path("/waves/{number}/randomness")
    @RolesAllowed(Roles.ORGANISER)
    public WaveView draw(@RestPath DrawId drawId, @RestPath int number, @Valid @NotNull ValueRequest request) {
        return drawing.draw(drawId, number, request.value(), staff.username());
    }

    @GET
    @Path("/ticket")
    @RolesAllowed(Roles.PARTICIPANT)
    public List<TicketView> tickets(@RestPath DrawId drawId) {
        return waves.tickets(drawId, participant.id());
    }
}
