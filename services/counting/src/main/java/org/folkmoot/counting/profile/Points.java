package org.folkmoot.counting.profile;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number for some of the options: points that were spread (cumulative), or a score for each. An option that is not
 * named has zero, and a zero that is written down is kept, because a file may count it as a mention.
 */
public record Points(SortedMap<Integer, Long> byOption) implements Ballot {
    public Points {
        var copy = new TreeMap<>(byOption);
        if (!copy.isEmpty() && copy.firstKey() < 0) {
            throw new IllegalArgumentException("an option has the index " + copy.firstKey());
        }
        byOption = Collections.unmodifiableSortedMap(copy);
    }

    public static Points of(Map<Integer, Long> byOption) {
        return new Points(new TreeMap<>(byOption));
    }

    public long of(int option) {
        return byOption.getOrDefault(option, 0L);
    }

    public long sum() {
        return byOption.values().stream().reduce(0L, Math::addExact);
    }

    @Override
    public int highestOption() {
        return byOption.isEmpty() ? -1 : byOption.lastKey();
    }

    @Override
    public boolean blank() {
        return byOption.values().stream().allMatch(points -> points == 0);
    }
}
