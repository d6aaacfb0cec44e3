package org.folkmoot.results.recount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.outcome.Publication;

/**
 * All that a recount found.
 *
 * @param misfitRooms results of rooms that do not fit the contest
 * @param all every place together, each once
 * @param sums each area with what lies under it
 * @param announced under which an outcome was announced, if there is one
 * @param rootCompared whether the published list was there, to be compared with the log and the announced root
 * @param differences from what was published, each in words
 */
record RecountOutcome(
        ContestDefinition contest,
        Optional<Instant> close,
        BallotCount ballots,
        long misfitRooms,
        long unreadable,
        Count all,
        Map<AreaCode, Count> sums,
        AreaSums areas,
        Optional<Publication> announced,
        boolean rootCompared,
        List<String> differences) {
    boolean held() {
        return differences.isEmpty();
    }
}
