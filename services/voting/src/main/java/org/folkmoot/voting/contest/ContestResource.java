package org.folkmoot.voting.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
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

    record Extension(@NotNull Instant closesAt) {}

    record Voiding(@Size(max = 500) String reason) {}

    @POST
    @Path("/{contestId}/open")
    @RolesAllowed(Roles.FACILITATOR)
    public ContestView open(@RestPath ContestId contestId) {
        return view(service.open(contestId));
    }

    @POST
    @Path("/{contestId}/close")
    @RolesAllowed(Roles.FACILITATOR)
    public ContestView close(@RestPath ContestId contestId) {
        return view(service.close(contestId));
    }

    @POST
    @Path("/{contestId}/extend")
    @RolesAllowed(Roles.FACILITATOR)
    public ContestView extend(@RestPath ContestId contestId, @NotNull @Valid Extension extension) {
        return view(service.extend(contestId, extension.closesAt()));
    }

    @POST
    @Path("/{contestId}/void")
    @RolesAllowed(Roles.FACILITATOR)
    public ContestView revoke(@RestPath ContestId contestId, @NotNull @Valid Voiding voiding) {
        return view(service.revoke(contestId, voiding.reason()));
    }

    @GET
    @PermitAll
    public List<ContestView> list(@RestQuery AssemblyId assembly) {
        List<Contest> found = assembly == null ? contests.all() : contests.of(assembly);
        return found.stream().map(this::view).toList();
    }

    @GET
    @Path("/{contestId}")
    @PermitAll
    public ContestView show(@RestPath ContestId contestId) {
        return view(contests.find(contestId)
                .orElseThrow(() -> ContestProblem.unknown(contestId))
                .contest());
    }

    private ContestView view(Contest contest) {
        return ContestView.of(contest, clock.instant());
    }
}
