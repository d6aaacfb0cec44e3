package org.folkmoot.counting.profile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The options of a contest and all ballots, each with its multiplicity. */
public record Profile<B extends Ballot>(List<Option> options, List<Counted<B>> ballots) {
    public Profile {
        options = List.copyOf(options);
        ballots = List.copyOf(ballots);
        var ids = new HashSet<String>();
        for (var option : options) {
            if (!ids.add(option.id())) {
                throw new IllegalArgumentException("two options have the id " + option.id());
            }
        }
        for (var counted : ballots) {
            if (counted.ballot().highestOption() >= options.size()) {
                throw new IllegalArgumentException(
                        "a ballot names option " + counted.ballot().highestOption() + " of " + options.size());
            }
        }
    }

    public long voters() {
        return ballots.stream().mapToLong(Counted::count).reduce(0, Math::addExact);
    }

    /** The same profile with every distinct ballot once, whatever its area; rules cost less by it. */
    public Profile<B> grouped() {
        var counts = new LinkedHashMap<B, Long>();
        for (var counted : ballots) {
            counts.merge(counted.ballot(), counted.count(), Math::addExact);
        }
        if (counts.size() == ballots.size()) {
            return this;
        }
        return new Profile<>(
                options,
                counts.entrySet().stream()
                        .map(entry -> new Counted<>(entry.getKey(), entry.getValue(), ""))
                        .toList());
    }

    public SortedSet<String> areas() {
        var areas = new TreeSet<String>();
        ballots.forEach(counted -> areas.add(counted.area()));
        return areas;
    }

    /** The ballots of one area alone. */
    public Profile<B> in(String area) {
        return new Profile<>(
                options,
                ballots.stream().filter(counted -> counted.area().equals(area)).toList());
    }
}
