package org.folkmoot.web.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.outcome.Outcomes;
import org.folkmoot.web.result.ContestResults;
import org.jboss.resteasy.reactive.RestQuery;

/** The results of a contest for everybody. */
@Path("/live/{contestId}")
@Produces(MediaType.TEXT_HTML)
class LiveResource {
    private final Facts facts;
    private final ContestResults results;
    private final Outcomes outcomes;
    private final WatchedThings watched;

    LiveResource(Facts facts, ContestResults results, Outcomes outcomes, WatchedThings watched) {
        this.facts = facts;
        this.results = results;
        this.outcomes = outcomes;
        this.watched = watched;
    }

    @CheckedTemplate(basePath = "live")
    static class Templates {
        static native TemplateInstance live(LiveView view);
    }

    /** @param area where to look closer; absent for the whole */
    @GET
    public TemplateInstance live(ContestId contestId, @RestQuery AreaCode area) {
        ContestState contest = facts.contest(contestId).map(Known::fact).orElseThrow(NotFoundException::new);
        AreaCode whole = results.whole(contest).orElseThrow(NotFoundException::new);
        AreaCode shown = area == null ? whole : area;
        if (!facts.areas().lies(shown, whole)) {
            throw new NotFoundException();
        }
        String stamp = watched.stamp(contestId, shown);
        Instant now = Instant.now();
        return Templates.live(new LiveView(
                contestId.toString(),
                facts.assembly(contest.definition().assemblyId())
                        .map(assembly -> assembly.fact().details().title())
                        .orElse(""),
                contest.definition().question(),
                contest.phase(now),
                contest.openedAt(),
                contest.dueAt(),
                contest.closesAt(),
                facts.areas().name(shown),
                shown.equals(whole) ? "" : shown.value(),
                above(shown, whole),
                results.in(contest, shown, now),
                results.byArea(contest, shown, now),
                outcomes.of(contest, now),
                contest.definition().form() instanceof BallotForm.Amount,
                facts.freshAt(),
                stamp));
    }

    private List<LiveView.Above> above(AreaCode shown, AreaCode whole) {
        List<LiveView.Above> above = new ArrayList<>();
        for (AreaCode code : facts.areas().pathOf(shown)) {
            if (!code.equals(shown)) {
                above.addFirst(new LiveView.Above(
                        code.equals(whole) ? "" : code.value(), facts.areas().name(code)));
            }
            if (code.equals(whole)) {
                break;
            }
        }
        return above;
    }
}
