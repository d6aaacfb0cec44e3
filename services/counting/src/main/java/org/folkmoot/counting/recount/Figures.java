package org.folkmoot.counting.recount;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts by area, column and option. What is not there is zero. */
final class Figures {
    /** Figures of a column that belong to no option. */
    static final Set<String> OF_BALLOTS = new TreeSet<>(Set.of("BallotsCast", "BlankBallots", "PartiesReported"));

    private final Map<Place, Long> counts = new TreeMap<>();

    /**
     * @param unit an area
     * @param type the column: {@code individual} or {@code group}
     * @param figure what is counted
     * @param option empty where the figure belongs to none
     */
    private record Place(String unit, String type, String figure, String option) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return unit + " " + type + " " + figure + (option.isEmpty() ? "" : " " + option);
        }
    }

    void add(String unit, String type, String figure, String option, long count) {
        if (count != 0) {
            counts.merge(new Place(unit, type, figure, option), count, Math::addExact);
        }
    }

    long of(String unit, String type, String figure, String option) {
        return counts.getOrDefault(new Place(unit, type, figure, option), 0L);
    }

    int size() {
        return counts.size();
    }

    /** Names every figure in which these, as published, differ from what was recounted. */
    void compare(String file, Figures recounted, Findings findings) {
        Set<Place> places = new TreeSet<>(counts.keySet());
        places.addAll(recounted.counts.keySet());
        for (Place place : places) {
            long published = counts.getOrDefault(place, 0L);
            long found = recounted.counts.getOrDefault(place, 0L);
            if (!Objects.equals(published, found)) {
                findings.compare(file + ", " + place, published, found);
            }
        }
    }
}
