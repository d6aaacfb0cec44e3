package org.folkmoot.results.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.SmallCells;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.AreaTree;

/** Answers what may be seen of a contest at a moment. */
@ApplicationScoped
class BoardService {
    private final ContestRegister contests;
    private final AreaTree areas;
    private final TallyBoard board;
    private final SmallCells smallCells;

    BoardService(ContestRegister contests, AreaTree areas, TallyBoard board, BoardConfig config) {
        this.contests = contests;
        this.areas = areas;
        this.board = board;
        this.smallCells = new SmallCells(config.suppressionSize());
    }

    ContestView contest(ContestId id, Instant now) {
        ContestFacts contest = find(id);
        boolean withCounts = ContestView.showsCounts(contest, now);
        List<TallyUpdated> tallies = List.copyOf(board.of(id));
        Set<AreaCode> withheld = withheld(tallies);
        List<AreaView> views = tallies.stream()
                .map(tally -> withheld.contains(tally.area())
                        ? new AreaView.Withheld(tally.area())
                        : AreaView.of(tally, withCounts))
                .toList();
        return ContestView.of(contest, views, now);
    }

    /** Which areas are withheld depends on all of them, so all are looked at for one. */
    AreaView area(ContestId id, AreaCode area, Instant now) {
        boolean withCounts = ContestView.showsCounts(find(id), now);
        List<TallyUpdated> tallies = List.copyOf(board.of(id));
        Optional<TallyUpdated> tally =
                tallies.stream().filter(each -> each.area().equals(area)).findFirst();
        if (tally.isEmpty() && !areas.knows(area)) {
            throw BoardProblem.UNKNOWN_AREA.because("Check the area's code.");
        }
        if (withheld(tallies).contains(area)) {
            return new AreaView.Withheld(area);
        }
        return tally.map(found -> AreaView.of(found, withCounts))
                .orElseGet(() -> AreaView.nothingCounted(area, withCounts));
    }

    private Set<AreaCode> withheld(Collection<TallyUpdated> tallies) {
        Map<AreaCode, SmallCells.People> people =
                tallies.stream().collect(Collectors.toMap(TallyUpdated::area, SmallCells.People::of));
        return smallCells.withheld(areas.parents(), people);
    }

    private ContestFacts find(ContestId id) {
        return contests.find(id).orElseThrow(() -> BoardProblem.UNKNOWN_CONTEST.because("Check the contest's id."));
    }
}
