package org.folkmoot.web.live;

import java.time.Instant;
import java.util.List;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;

/** What listeners of a contest are told. In a delta whatever has not changed is absent. */
record ContestMessage(ContestHeader contest, Results results, List<AreaCount> areas) {
    record ContestHeader(String id, Phase phase, Instant closesAt) {
        static ContestHeader of(ContestState contest, Instant now) {
            return new ContestHeader(contest.id().toString(), contest.phase(now), contest.closesAt());
        }
    }
}
