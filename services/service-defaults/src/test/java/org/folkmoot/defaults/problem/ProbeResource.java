package org.folkmoot.defaults.problem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Endpoints that go wrong in each of the ways a service can. */
@Path("/probe")
@RunOnVirtualThread
class ProbeResource {
    private final ParticipantToken participant;

    ProbeResource(ParticipantToken participant) {
        this.participant = participant;
    }

    record Numbers(
            @Min(value = 1, message = "must be at least 1") int first, List<Integer> others) {}

    @POST
    public Numbers post(@Valid Numbers numbers) {
        return numbers;
    }

    record Appointment(String place, Instant at) {}

    @POST
    @Path("appointments")
    public Appointment appoint(Appointment appointment) {
        return appointment;
    }

    @GET
    @Path("participant")
    @RolesAllowed(Roles.PARTICIPANT)
    public Map<String, String> participant() {
        return Map.of(
                "id", participant.id().toString(), "area", participant.area().value());
    }

    @GET
    @Path("staff")
    @RolesAllowed(Roles.FACILITATOR)
    public String staff() {
        return "ok";
    }

    @GET
    @Path("contests/{id}")
    public String typedId(@RestPath ContestId id) {
        return id.toString();
    }

    @GET
    @Path("refused")
    public String refused() {
        throw CommonProblem.OVERLOADED.because("Come back later.", Map.of("depth", 7));
    }

    @GET
    @Path("database")
    public String database(@RestQuery String state) {
        throw new IllegalStateException("wrapped", new SQLException("connection refused", state));
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret detail");
    }
}
