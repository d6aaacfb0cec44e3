package org.folkmoot.web.live;

import java.time.Instant;
import java.util.List;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.result.AreaCount;
import org.folkmoot.web.result.Results;

/** What listeners of a contest are told. In a delta whatever has not changed is absent. */
record ContestMessage(ContestHeader contest, Results results, List<AreaCount> areas) {
    /** @param counted whether the outcome is known */
    record ContestHeader(String id, Phase phase, Instant dueAt, Instant closesAt, boolean counted) {
        static ContestHeader of(ContestState contest, boolean counted, Instant now) {
            return new ContestHeader(
                    contest.id().toString(), contest.phase(now), contest.dueAt(), contest.closesAt(), counted);
        }
    }
}
