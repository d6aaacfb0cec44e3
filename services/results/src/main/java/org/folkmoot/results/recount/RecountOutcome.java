package org.folkmoot.results.recount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestDefinition;

/**
 * All that a recount found.
 *
 * @param misfitRooms results of rooms that do not fit the contest
 * @param all every place together, each once
 * @param sums each area with what lies under it
 * @param differences from the published tally, each in words
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
        List<String> differences) {
    boolean held() {
        return differences.isEmpty();
    }
}
