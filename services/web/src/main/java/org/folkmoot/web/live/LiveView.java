package org.folkmoot.web.live;

import java.time.Instant;
import java.util.List;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.outcome.OutcomeView;
import org.folkmoot.web.result.AreaCount;
import org.folkmoot.web.result.Results;

/**
 * The public page of a contest.
 *
 * @param areaName the area looked at
 * @param area its code when it is a part; empty for the whole
 * @param dueAt when the clock will close it; null when it will not
 * @param outcome null until it has been counted
 * @param above the areas around it, the whole first
 * @param amounts whether the answers are amounts
 * @param stamp what the page knows, for the live updates to go on from
 */
record LiveView(
        String id,
        String assembly,
        String question,
        Phase phase,
        Instant openedAt,
        Instant dueAt,
        Instant closesAt,
        String areaName,
        String area,
        List<Above> above,
        Results results,
        List<AreaCount> areas,
        OutcomeView outcome,
        boolean amounts,
        Instant asOf,
        String stamp) {
    /** Whether it has been counted at the close. */
    public boolean counted() {
        return outcome != null;
    }

    record Above(String code, String name) {}
}
