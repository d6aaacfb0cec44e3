package org.folkmoot.breakout.room;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.problem.CommonProblem;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/rounds/{roundId}/rooms")
@RunOnVirtualThread
class RoomListResource {
    private final RoomLines rooms;

    RoomListResource(RoomLines rooms) {
        this.rooms = rooms;
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public List<Room> of(
            @RestPath RoundId roundId, @RestQuery @DefaultValue("all") String state, @RestQuery AreaCode area) {
        return rooms.of(roundId, kind(state), Optional.ofNullable(area));
    }

    private static RoomLines.Kind kind(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "help" -> RoomLines.Kind.HELP;
            case "small" -> RoomLines.Kind.SMALL;
            case "all" -> RoomLines.Kind.ALL;
            default -> throw CommonProblem.MALFORMED_REQUEST.because("Ask for the state help, small or all.");
        };
    }
}
