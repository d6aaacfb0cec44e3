package org.folkmoot.bench.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;

/** How many ballots count for what, and where. What is not named is none. */
record Counts(Map<Place, Long> figures) {
    /** Where and for which option a ballot counts. */
    record Place(AreaCode area, String option) {}

    Counts {
        figures = Map.copyOf(figures);
    }

    /** With a further area that has the sums of all these. */
    Counts withWhole(AreaCode whole) {
        Map<Place, Long> all = new HashMap<>(figures);
        figures.forEach((place, count) -> all.merge(new Place(whole, place.option()), count, Long::sum));
        return new Counts(all);
    }

    int number() {
        return figures.size();
    }

    /** Figures that are not the same in both, those that only one of them names among them. */
    long differencesTo(Counts other) {
        return Stream.concat(figures.keySet().stream(), other.figures.keySet().stream())
                .distinct()
                .filter(place -> !Objects.equals(figures.get(place), other.figures.get(place)))
                .count();
    }
}
