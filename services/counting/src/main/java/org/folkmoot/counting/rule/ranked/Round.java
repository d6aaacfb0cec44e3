package org.folkmoot.counting.rule.ranked;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A round of a run-off.
 *
 * @param tally votes of each option that is still in
 * @param inactive ballots that count for nobody, cumulated
 * @param threshold the least number that is more than half of the active ballots
 * @param eliminated who goes out after the round
 * @param resumed where ballots go that had waited at a shared rank and are no longer inactive after the round
 * @param elected the winner, in the last round
 */
public record Round(
        int number,
        SortedMap<Integer, Long> tally,
        Map<Inactive, Long> inactive,
        long threshold,
        List<Elimination> eliminated,
        SortedMap<Integer, Long> resumed,
        OptionalInt elected) {
    public Round {
        tally = Collections.unmodifiableSortedMap(new TreeMap<>(tally));
        inactive = Collections.unmodifiableMap(new EnumMap<>(inactive));
        eliminated = List.copyOf(eliminated);
        resumed = Collections.unmodifiableSortedMap(new TreeMap<>(resumed));
    }

    public long active() {
        return tally.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Somebody who goes out.
     *
     * @param transfers where the votes go
     * @param lost votes that become inactive
     */
    public record Elimination(int option, SortedMap<Integer, Long> transfers, Map<Inactive, Long> lost) {
        public Elimination {
            transfers = Collections.unmodifiableSortedMap(new TreeMap<>(transfers));
            lost = Map.copyOf(lost);
        }
    }
}
