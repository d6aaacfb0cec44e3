package org.folkmoot.counting.rule.single;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Option;

/** What every option scored; the index is that of the option. */
public record ScoreTable(List<Option> options, List<Rational> scores) {
    public ScoreTable {
        options = List.copyOf(options);
        scores = List.copyOf(scores);
        if (options.size() != scores.size()) {
            throw new IllegalArgumentException(scores.size() + " scores for " + options.size() + " options");
        }
    }

    public static ScoreTable of(List<Option> options, long[] scores) {
        return new ScoreTable(
                options, Arrays.stream(scores).mapToObj(Rational::of).toList());
    }

    public Rational of(int option) {
        return scores.get(option);
    }

    /** Groups of options with the same score, the best group first. */
    public List<List<Integer>> order() {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, options.size())
                .boxed()
                .sorted(Comparator.<Integer, Rational>comparing(scores::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(option -> {
                    if (groups.isEmpty()
                            || !scores.get(groups.getLast().getFirst()).equals(scores.get(option))) {
                        groups.add(new ArrayList<>());
                    }
                    groups.getLast().add(option);
                });
        return groups.stream().map(List::copyOf).toList();
    }

    /** The best options, with those that are tied for the last places kept apart. */
    public Selection best(int places) {
        var certain = new ArrayList<Integer>();
        for (var group : order()) {
            int open = places - certain.size();
            if (group.size() > open) {
                return open == 0 ? new Selection(certain, List.of(), 0) : new Selection(certain, group, open);
            }
            certain.addAll(group);
        }
        return new Selection(certain, List.of(), 0);
    }
}
