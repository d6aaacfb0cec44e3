package org.folkmoot.web.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Does what a facilitator orders, with their own token; the owning services decide whether they may. */
@ApplicationScoped
class StageClient {
    private final AssemblyStageApi assemblies;
    private final ContestStageApi contests;

    StageClient(@RestClient AssemblyStageApi assemblies, @RestClient ContestStageApi contests) {
        this.assemblies = assemblies;
        this.contests = contests;
    }

    Answer<Boolean> start(AssemblyId assembly, String token) {
        return order(() -> assemblies.start(assembly.toString(), bearer(token)));
    }

    Answer<Boolean> end(AssemblyId assembly, String token) {
        return order(() -> assemblies.end(assembly.toString(), bearer(token)));
    }

    Answer<Boolean> startSegment(AssemblyId assembly, String segment, String token) {
        return order(() -> assemblies.startSegment(assembly.toString(), segment, bearer(token)));
    }

    Answer<ContestStageApi.Prepared> prepare(ContestStageApi.Draft draft, String token) {
        return Neighbour.ask(() -> contests.prepare(bearer(token), draft));
    }

    Answer<Boolean> open(ContestId contest, String token) {
        return order(() -> contests.open(contest.toString(), bearer(token)));
    }

    Answer<Boolean> close(ContestId contest, String token) {
        return order(() -> contests.close(contest.toString(), bearer(token)));
    }

    Answer<Boolean> extend(ContestId contest, Instant closesAt, String token) {
        return order(() -> contests.extend(contest.toString(), bearer(token), new ContestStageApi.Extension(closesAt)));
    }

    Answer<Boolean> voiding(ContestId contest, String reason, String token) {
        return order(() -> contests.voiding(contest.toString(), bearer(token), new ContestStageApi.Reason(reason)));
    }

    /** Those missing first, largest first; none when nobody can say. */
    List<ContestStageApi.PartyRow> parties(ContestId contest, String token) {
        return Neighbour.ask(() -> contests.parties(contest.toString(), bearer(token)))
                .orElse(List.of());
    }

    private static Answer<Boolean> order(Runnable request) {
        return Neighbour.ask(() -> {
            request.run();
            return true;
        });
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }
}
