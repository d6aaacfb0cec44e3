package org.folkmoot.web.live;

import java.time.Instant;
import java.util.List;
import org.folkmoot.web.facts.Phase;

/**
 * The public page of a contest.
 *
 * @param areaName the area looked at
 * @param area its code when it is a part; empty for the whole
 * @param above the areas around it, the whole first
 * @param stamp what the page knows, for the live updates to go on from
 */
record LiveView(
        String id,
        String assembly,
        String question,
        Phase phase,
        Instant openedAt,
        Instant closesAt,
        String areaName,
        String area,
        List<Above> above,
        Results results,
        List<AreaCount> areas,
        Instant asOf,
        String stamp) {
    record Above(String code, String name) {}
}
