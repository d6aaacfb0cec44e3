package org.folkmoot.rehearsal.replay;

import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.client.Tally;

/**
 * What came of a replay.
 *
 * @param acknowledged ballots for which a receipt came back, changes of mind included
 * @param acknowledgedVoters voters by area whose last ballot was acknowledged
 * @param receiptsAstray voters whose last acknowledged ballot is not the one that stands
 * @param repetitions requests that had to be sent again
 */
public record Replayed(
        AssemblyId assembly,
        ContestId contest,
        Tally tally,
        long acknowledged,
        Map<AreaCode, Long> acknowledgedVoters,
        long receiptsAstray,
        double ballotsPerSecond,
        long repetitions) {
    public Replayed {
        acknowledgedVoters = Map.copyOf(acknowledgedVoters);
    }
}
