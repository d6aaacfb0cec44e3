package org.folkmoot.voting.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.voting.contest.ContestView;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/contests")
@RunOnVirtualThread
class DraftResource {
    private final ContestPreparation preparation;
    private final Clock clock;

    DraftResource(ContestPreparation preparation, Clock clock) {
        this.preparation = preparation;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.FACILITATOR)
    @ResponseStatus(201)
    public ContestView prepare(@NotNull ContestDraft draft) {
        return ContestView.of(preparation.prepare(draft), clock.instant());
    }
}
