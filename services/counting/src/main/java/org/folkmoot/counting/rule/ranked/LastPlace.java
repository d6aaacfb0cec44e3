package org.folkmoot.counting.rule.ranked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.counting.tie.Tie;

/** Decides who goes out, and remembers where votes did not decide. */
final class LastPlace {
    private final RunoffRules rules;
    private final Lot lot;
    private final List<Tie> ties = new ArrayList<>();

    LastPlace(RunoffRules rules, Lot lot) {
        this.rules = rules;
        this.lot = lot;
    }

    List<Tie> ties() {
        return List.copyOf(ties);
    }

    List<Integer> of(SortedMap<Integer, Long> tally, List<Round> earlier) {
        var first = tally.keySet().stream()
                .filter(rules.eliminatedFirst()::contains)
                .toList();
        if (!first.isEmpty() && first.size() < tally.size()) {
            return first;
        }
        var batch = rules.batch() ? batch(tally) : List.<Integer>of();
        return batch.isEmpty() ? List.of(last(tally, earlier)) : batch;
    }

    /** The longest tail of the field that has fewer votes together than the next above it. */
    private static List<Integer> batch(SortedMap<Integer, Long> tally) {
        var ascending = tally.keySet().stream()
                .sorted(Comparator.<Integer, Long>comparing(tally::get))
                .toList();
        int size = 0;
        long together = 0;
        for (int i = 0; i < ascending.size(); i++) {
            long votes = tally.get(ascending.get(i));
            if (together < votes) {
                size = i;
            }
            together += votes;
        }
        return ascending.subList(0, size);
    }

    private int last(SortedMap<Integer, Long> tally, List<Round> earlier) {
        var tied = fewest(List.copyOf(tally.keySet()), tally);
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        var where = "elimination of round " + (earlier.size() + 1);
        var remaining = tied;
        for (var round : earlier.reversed()) {
            remaining = fewest(remaining, round.tally());
            if (remaining.size() == 1) {
                ties.add(new Tie(where, tied, remaining, Tie.Decider.EARLIER_ROUND));
                return remaining.getFirst();
            }
        }
        if (remaining.size() < tied.size()) {
            ties.add(new Tie(where, tied, remaining, Tie.Decider.EARLIER_ROUND));
        }
        int out = lot.take(remaining, matters(remaining, tally));
        ties.add(Tie.drawn(where, remaining, List.of(out)));
        return out;
    }

    /** Who has no votes passes none on: all of them go out, one after the other, before anybody else. */
    private boolean matters(List<Integer> tied, SortedMap<Integer, Long> tally) {
        return tally.get(tied.getFirst()) > 0 || rules.overvote() == RunoffRules.Overvote.WAIT;
    }

    private static List<Integer> fewest(List<Integer> candidates, Map<Integer, Long> tally) {
        var byVotes = new TreeMap<Long, List<Integer>>();
        candidates.forEach(option -> byVotes.computeIfAbsent(tally.get(option), votes -> new ArrayList<>())
                .add(option));
        return byVotes.firstEntry().getValue();
    }
}
