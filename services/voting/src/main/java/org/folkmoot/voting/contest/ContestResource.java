package org.folkmoot.voting.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/contests")
@RunOnVirtualThread
class ContestResource {
    private final ContestService service;
    private final Contests contests;
    private final Clock clock;

    ContestResource(ContestService service, Contests contests, Clock clock) {
        this.service = service;
        this.contests = contests;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.FACILITATOR)
    @ResponseStatus(201)
    public ContestView prepare(@NotNull ContestDraft draft) {
        return view(service.prepare(draft));
    }

    @POST
    @Path("/{contestId}/open")
    @RolesAllowed(Roles.FACILITATOR)
    public ContestView open(@RestPath UUID contestId) {
        return view(service.open(new ContestId(contestId)));
    }

    @POST
    @Path("/{contestId}/close")
    @RolesAllowed(Roles.FACILITATOR)
    public ContestView close(@RestPath UUID contestId) {
        return view(service.close(new ContestId(contestId)));
    }

    @GET
    @PermitAll
    public List<ContestView> list(@RestQuery UUID assembly) {
        List<Contest> found = assembly == null ? contests.all() : contests.of(new AssemblyId(assembly));
        return found.stream().map(this::view).toList();
    }

    @GET
    @Path("/{contestId}")
    @PermitAll
    public ContestView show(@RestPath UUID contestId) {
        ContestId id = new ContestId(contestId);
        return view(
                contests.find(id).orElseThrow(() -> ContestProblem.unknown(id)).contest());
    }

    private ContestView view(Contest contest) {
        return ContestView.of(contest, clock.instant());
    }
}
