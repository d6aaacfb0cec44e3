package org.folkmoot.results.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.tally.TallyEvent.Showing;

/**
 * All that counts in a closed contest.
 *
 * @param ballots sorted by id, one for each voter
 * @param rooms results that stand, sorted by party
 * @param areas the area tree
 * @param showings what may be shown of each area in which anything was counted
 */
public record ClosedContest(
        ContestDefinition definition,
        Instant closedAt,
        List<CountedBallot> ballots,
        List<GroupResult> rooms,
        List<AreaDefined> areas,
        Map<AreaCode, Showing> showings) {}
