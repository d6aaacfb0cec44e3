package org.folkmoot.results.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.folkmoot.contracts.contest.ContestId;
import org.jboss.resteasy.reactive.RestPath;

@Path("/outcomes/{contestId}")
@PermitAll
class OutcomeResource {
    private final OutcomeService outcomes;

    OutcomeResource(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    /** The event as it stands on its topic. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] outcome(@RestPath ContestId contestId) {
        return outcomes.outcome(contestId);
    }
}
