package org.folkmoot.sortition.panel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.identity.StaffToken;
import org.folkmoot.sortition.draw.DrawService;
import org.folkmoot.sortition.draw.DrawView;
import org.folkmoot.sortition.pool.PoolStore;
import org.folkmoot.sortition.randomness.ValueRequest;
import org.folkmoot.sortition.submission.Submission;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/draws/{drawId}")
@RunOnVirtualThread
class PanelResource {
    private final FreezeService freezing;
    private final PanelDrawing drawing;
    private final PublishedFiles files;
    private final Seats seats;
    private final DrawService draws;
    private final StaffToken staff;

    PanelResource(
            FreezeService freezing,
            PanelDrawing drawing,
            PublishedFiles files,
            Seats seats,
            DrawService draws,
            StaffToken staff) {
        this.freezing = freezing;
        this.drawing = drawing;
        this.files = files;
        this.seats = seats;
        this.draws = draws;
        this.staff = staff;
    }

    @POST
    @Path("/freeze")
    @RolesAllowed(Roles.ORGANISER)
    @ResponseStatus(202)
    public DrawView freeze(
            @RestPath DrawId drawId, @RestHeader(Submission.HEADER) String key, @NotNull FreezeRequest request) {
        freezing.freeze(drawId, request, Submission.of(key, staff.username(), "freeze " + drawId, request));
        return draws.show(drawId);
    }

    @POST
    @Path("/randomness")
    @RolesAllowed(Roles.ORGANISER)
    public DrawView draw(@RestPath DrawId drawId, @Valid @NotNull ValueRequest request) {
        drawing.draw(drawId, request.value(), staff.username());
        return draws.show(drawId);
    }

    /** For staff alone: that a seat is vacant tells something of whoever it was. */
    @GET
    @Path("/seats")
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public List<PoolStore.Seat> seats(@RestPath DrawId drawId) {
        return seats.of(drawId);
    }

    @GET
    @Path("/files")
    @PermitAll
    public List<PublishedFiles.FileView> files(@RestPath DrawId drawId) {
        return files.of(drawId, 0);
    }

    @GET
    @Path("/files/{name}")
    @PermitAll
    public RestResponse<java.nio.file.Path> file(@RestPath DrawId drawId, @RestPath String name) {
        return answer(files.file(drawId, 0, name), name);
    }

    @POST
    @Path("/replacements")
    @RolesAllowed(Roles.ORGANISER)
    @ResponseStatus(202)
    public DrawView replace(
            @RestPath DrawId drawId,
            @RestHeader(Submission.HEADER) String key,
            @Valid @NotNull ReplaceRequest request) {
        freezing.replace(drawId, request, Submission.of(key, staff.username(), "replace " + drawId, request));
        return draws.show(drawId);
    }

    @GET
    @Path("/replacements/{number}/files")
    @PermitAll
    public List<PublishedFiles.FileView> files(@RestPath DrawId drawId, @RestPath int number) {
        return files.of(drawId, number);
    }

    @GET
    @Path("/replacements/{number}/files/{name}")
    @PermitAll
    public RestResponse<java.nio.file.Path> file(@RestPath DrawId drawId, @RestPath int number, @RestPath String name) {
        return answer(files.file(drawId, number, name), name);
    }

    private static RestResponse<java.nio.file.Path> answer(java.nio.file.Path file, String name) {
        return ResponseBuilder.ok(file)
                .header(HttpHeaders.CONTENT_TYPE, mediaType(name))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String mediaType(String name) {
        if (name.endsWith(".json")) {
            return "application/json";
        }
        return name.endsWith(".csv") ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8";
    }
}
