package org.folkmoot.web.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;
import org.folkmoot.web.panel.ListedPanel;
import org.folkmoot.web.panel.PanelClient;
import org.folkmoot.web.room.RoomClient;
import org.folkmoot.web.room.RoomReport;

/** Does what a facilitator orders, with their own token; the owning services decide whether they may. */
@ApplicationScoped
class StageClient {
    private final AssemblyStageApi assemblies;
    private final ContestStageApi contests;
    private final RoomClient rooms;
    private final PanelClient panels;

    StageClient(
            @RestClient AssemblyStageApi assemblies,
            @RestClient ContestStageApi contests,
            RoomClient rooms,
            PanelClient panels) {
        this.assemblies = assemblies;
        this.contests = contests;
        this.rooms = rooms;
        this.panels = panels;
    }

    Answer<Boolean> start(AssemblyId assembly, String token) {
        return Neighbour.order(() -> assemblies.start(assembly.toString(), Neighbour.bearer(token)));
    }

    Answer<Boolean> end(AssemblyId assembly, String token) {
        return Neighbour.order(() -> assemblies.end(assembly.toString(), Neighbour.bearer(token)));
    }

    Answer<Boolean> startSegment(AssemblyId assembly, String segment, String token) {
        return Neighbour.order(() -> assemblies.startSegment(assembly.toString(), segment, Neighbour.bearer(token)));
    }

    Answer<ContestStageApi.Prepared> prepare(ContestStageApi.Draft draft, String token) {
        return Neighbour.ask(() -> contests.prepare(Neighbour.bearer(token), draft));
    }

    Answer<Boolean> open(ContestId contest, String token) {
        return Neighbour.order(() -> contests.open(contest.toString(), Neighbour.bearer(token)));
    }

    Answer<Boolean> close(ContestId contest, String token) {
        return Neighbour.order(() -> contests.close(contest.toString(), Neighbour.bearer(token)));
    }

    Answer<Boolean> extend(ContestId contest, Instant closesAt, String token) {
        return Neighbour.order(() ->
                contests.extend(contest.toString(), Neighbour.bearer(token), new ContestStageApi.Extension(closesAt)));
    }

    Answer<Boolean> voiding(ContestId contest, String reason, String token) {
        return Neighbour.order(() ->
                contests.voiding(contest.toString(), Neighbour.bearer(token), new ContestStageApi.Reason(reason)));
    }

    /** Those missing first, largest first; none when nobody can say. */
    List<RoomReport> parties(ContestId contest, String token) {
        return rooms.reports(contest, token).orElse(List.of());
    }

    /** By name; none when nobody can say. */
    List<ListedPanel> panels(AssemblyId assembly, String token) {
        return panels.of(assembly, token).orElse(List.of());
    }
}
