package org.folkmoot.rehearsal.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.client.Tally;
import org.folkmoot.rehearsal.festival.Cast;

/**
 * What came of a replay.
 *
 * @param ledger every receipt that came back, of changes of mind too
 * @param receiptsAstray voters whose last acknowledged ballot is not the one that stands
 * @param repetitions requests that had to be sent again
 */
public record Replayed(
        AssemblyId assembly,
        ContestId contest,
        Tally tally,
        List<Acknowledged> ledger,
        long receiptsAstray,
        double ballotsPerSecond,
        long repetitions) {
    public Replayed {
        ledger = List.copyOf(ledger);
    }

    public long acknowledged() {
        return ledger.size();
    }

    /** Voters by area whose last ballot was acknowledged. */
    public Map<AreaCode, Long> acknowledgedVoters() {
        return ledger.stream()
                .map(Acknowledged::cast)
                .filter(Cast::last)
                .collect(Collectors.groupingBy(cast -> cast.voter().area(), Collectors.counting()));
    }
}
