package org.folkmoot.breakout.talk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;

@Path("/rounds/{roundId}/outcomes")
@RunOnVirtualThread
class RoundOutcomesResource {
    private final OutcomeStore outcomes;

    RoundOutcomesResource(OutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    /** What the rooms have answered, by their numbers; those that were joined with others, too. */
    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
    public List<RoomOutcomeView> of(@RestPath RoundId roundId) {
        return outcomes.of(roundId);
    }
}
