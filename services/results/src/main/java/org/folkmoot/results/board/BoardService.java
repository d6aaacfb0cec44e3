package org.folkmoot.results.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.AreaTree;

/** Answers what may be seen of a contest at a moment. */
@ApplicationScoped
class BoardService {
    private final ContestRegister contests;
    private final AreaTree areas;
    private final TallyBoard tallies;

    BoardService(ContestRegister contests, AreaTree areas, TallyBoard tallies) {
        this.contests = contests;
        this.areas = areas;
        this.tallies = tallies;
    }

    ContestView contest(ContestId id, Instant now) {
        ContestFacts contest = find(id);
        boolean withCounts = ContestView.showsCounts(contest, now);
        List<AreaView> views = tallies.of(id).stream()
                .map(tally -> AreaView.of(tally, withCounts))
                .toList();
        return ContestView.of(contest, views, now);
    }

    AreaView area(ContestId id, AreaCode area, Instant now) {
        boolean withCounts = ContestView.showsCounts(find(id), now);
        Optional<TallyUpdated> tally = tallies.find(id, area);
        if (tally.isEmpty() && !areas.knows(area)) {
            throw BoardProblem.UNKNOWN_AREA.because("Check the area's code.");
        }
        return tally.map(found -> AreaView.of(found, withCounts))
                .orElseGet(() -> AreaView.nothingCounted(area, withCounts));
    }

    private ContestFacts find(ContestId id) {
        return contests.find(id).orElseThrow(() -> BoardProblem.UNKNOWN_CONTEST.because("Check the contest's id."));
    }
}
