package org.folkmoot.breakout.presence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.room.SeatView;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.input.PlainText;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.InputError;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/rounds")
@RunOnVirtualThread
@RolesAllowed(Roles.PARTICIPANT)
class SeatResource {
    /** @param name what they want to be called, on one line of 1 to 40 characters; absent: as before */
    record SeatRequest(String name) {
        private static final int LONGEST_NAME = 40;

        Optional<String> newName() {
            if (name == null) {
                return Optional.empty();
            }
            String shown = name.strip();
            if (!PlainText.isLine(shown) || !PlainText.isVisible(shown) || shown.length() > LONGEST_NAME) {
                throw CommonProblem.MALFORMED_REQUEST.because(
                        "Change the field name.",
                        List.of(InputError.field("name", "needs 1 to " + LONGEST_NAME + " characters on one line")));
            }
            return Optional.of(shown);
        }
    }

    private final SeatService seats;
    private final ParticipantToken participant;

    SeatResource(SeatService seats, ParticipantToken participant) {
        this.seats = seats;
        this.participant = participant;
    }

    @GET
    @Path("/seat")
    public SeatView find(@RestQuery @NotNull AssemblyId assembly) {
        return seats.find(assembly, participant.id());
    }

    @PUT
    @Path("/{roundId}/seat")
    public RestResponse<SeatView> here(@RestPath RoundId roundId, SeatRequest request) {
        Optional<String> name = request == null ? Optional.empty() : request.newName();
        Arrival.Seated seated = seats.here(roundId, participant.id());
        name.ifPresent(shown -> seats.rename(roundId, participant.id(), shown));
        return seated.isNew()
                ? RestResponse.status(RestResponse.Status.CREATED, seated.seat())
                : RestResponse.ok(seated.seat());
    }

    @DELETE
    @Path("/{roundId}/seat")
    public void leave(@RestPath RoundId roundId) {
        seats.leave(roundId, participant.id());
    }
}
