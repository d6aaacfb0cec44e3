package org.folkmoot.results.publication;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.party.GroupResult;

/**
 * All that counts in a closed contest.
 *
 * @param ballots sorted by id, one for each voter
 * @param rooms results that stand, sorted by party
 * @param areas the area tree
 */
public record ClosedContest(
        ContestDefinition definition,
        Instant closedAt,
        List<CountedBallot> ballots,
        List<GroupResult> rooms,
        List<AreaDefined> areas) {}
