package org.folkmoot.breakout.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/rounds")
@RunOnVirtualThread
class RoundResource {
    record ClosesAtRequest(@NotNull Instant closesAt) {}

    record MessageRequest(@NotBlank @Size(max = 300) String text) {}

    private final RoundService rounds;

    RoundResource(RoundService rounds) {
        this.rounds = rounds;
    }

    @POST
    @RolesAllowed(Roles.FACILITATOR)
    @ResponseStatus(201)
    public RoundView prepare(@NotNull RoundRequest request) {
        return rounds.prepare(request);
    }

    @GET
    public List<RoundView> of(@RestQuery @NotNull AssemblyId assembly) {
        return rounds.of(assembly);
    }

    @GET
    @Path("/{roundId}")
    public RoundView show(@RestPath RoundId roundId) {
        return rounds.show(roundId);
    }

    @POST
    @Path("/{roundId}/preview")
    @RolesAllowed(Roles.FACILITATOR)
    public PreviewView preview(@RestPath RoundId roundId) {
        return rounds.preview(roundId);
    }

    @POST
    @Path("/{roundId}/open")
    @RolesAllowed(Roles.FACILITATOR)
    public RoundView open(@RestPath RoundId roundId) {
        return rounds.open(roundId);
    }

    @PUT
    @Path("/{roundId}/closes-at")
    @RolesAllowed(Roles.FACILITATOR)
    public RoundView reschedule(@RestPath RoundId roundId, @Valid @NotNull ClosesAtRequest request) {
        return rounds.reschedule(roundId, request.closesAt());
    }

    @POST
    @Path("/{roundId}/close")
    @RolesAllowed(Roles.FACILITATOR)
    public RoundView close(@RestPath RoundId roundId, @RestQuery @DefaultValue("PT60S") String notice) {
        return rounds.close(roundId, length(notice));
    }

    @PUT
    @Path("/{roundId}/message")
    @RolesAllowed(Roles.FACILITATOR)
    public RoundView say(@RestPath RoundId roundId, @Valid @NotNull MessageRequest request) {
        return rounds.say(roundId, request.text());
    }

    private static Duration length(String text) {
        try {
            Duration length = Duration.parse(text);
            if (!length.isNegative()) {
                return length;
            }
            throw malformedLength();
        } catch (DateTimeParseException e) {
            throw malformedLength();
        }
    }

    private static ProblemException malformedLength() {
        return CommonProblem.MALFORMED_REQUEST.because(
                "Write the notice as a length such as PT60S; PT0S is the least.");
    }
}
