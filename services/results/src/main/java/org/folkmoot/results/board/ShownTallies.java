package org.folkmoot.results.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.SmallCells;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.results.rollup.AreaTree;

/**
 * The tallies of a contest together with the areas to withhold, both of one moment. Worked out once for each change of
 * the board or of the tree, however many ask.
 */
@ApplicationScoped
class ShownTallies {
    private final Map<ContestId, Known> known = new ConcurrentHashMap<>();
    private final TallyBoard board;
    private final AreaTree areas;
    private final SmallCells smallCells;

    ShownTallies(TallyBoard board, AreaTree areas, BoardConfig config) {
        this.board = board;
        this.areas = areas;
        this.smallCells = new SmallCells(config.suppressionSize());
    }

    Snapshot of(ContestId contest) {
        // Read before the tallies: what is newer than its version is only looked at once more.
        Version now = new Version(board.version(contest), areas.version());
        Known last = known.get(contest);
        if (last != null && last.version.equals(now)) {
            return last.snapshot;
        }
        Snapshot snapshot = take(contest);
        if (!snapshot.tallies.isEmpty()) {
            known.put(contest, new Known(now, snapshot));
        }
        return snapshot;
    }

    private Snapshot take(ContestId contest) {
        List<TallyUpdated> tallies = List.copyOf(board.of(contest));
        Map<AreaCode, SmallCells.People> people =
                tallies.stream().collect(Collectors.toMap(TallyUpdated::area, SmallCells.People::of));
        return new Snapshot(tallies, smallCells.withheld(areas.parents(), people));
    }

    /** @param tallies by area */
    record Snapshot(List<TallyUpdated> tallies, Set<AreaCode> withheld) {}

    private record Version(long board, long tree) {}

    private record Known(Version version, Snapshot snapshot) {}
}
