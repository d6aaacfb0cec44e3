package org.folkmoot.rehearsal.lot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.rehearsal.client.Draws.Target;
import org.folkmoot.rehearsal.festival.Voter;

/**
 * What a panel has to be like so that it is like everybody: the area, and age and sex as far as the file tells them of
 * everybody.
 *
 * @param shares by feature and value, of all people
 */
record Likeness(Map<String, Map<String, Double>> shares) {
    static final String AREA = "area";
    static final String AGE = "age";
    static final String SEX = "sex";

    /** A quota lets the panel miss the share by this part of it, and by a person more. */
    private static final double LEEWAY = 0.2;

    private static final int[] BANDS = {25, 35, 45, 55, 65};

    static Likeness of(List<Voter> voters) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        for (String feature : List.of(AREA, AGE, SEX)) {
            Map<String, Double> values = new TreeMap<>();
            voters.forEach(voter -> value(voter, feature).ifPresent(value -> values.merge(value, 1.0, Double::sum)));
            double known =
                    values.values().stream().mapToDouble(Double::doubleValue).sum();
            if (known == voters.size()) {
                values.replaceAll((value, people) -> people / known);
                shares.put(feature, values);
            }
        }
        return new Likeness(shares);
    }

    private static Optional<String> value(Voter voter, String feature) {
        return switch (feature) {
            case AREA -> Optional.of(voter.area().value());
            case AGE -> band(voter.age());
            default -> Optional.of(voter.sex()).filter(sex -> !sex.isBlank());
        };
    }

    private static Optional<String> band(String age) {
        if (!age.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int years = Integer.parseInt(age);
        int from = 0;
        for (int band : BANDS) {
            if (years < band) {
                return Optional.of(from == 0 ? "under " + band : from + " to " + (band - 1));
            }
            from = band;
        }
        return Optional.of(from + " and over");
    }

    List<Target> targets(int seats) {
        List<Target> targets = new ArrayList<>();
        shares.forEach((feature, values) -> values.forEach((value, share) -> targets.add(new Target(
                feature, value, (int) Math.floor(Math.max(0, seats * share * (1 - LEEWAY) - 1)), (int)
                        Math.ceil(seats * share * (1 + LEEWAY) + 1)))));
        return targets;
    }

    /** What somebody confirms about themselves. */
    Map<String, String> stated(Voter voter) {
        Map<String, String> stated = new TreeMap<>();
        shares.keySet().stream()
                .filter(feature -> !feature.equals(AREA))
                .forEach(feature -> stated.put(feature, value(voter, feature).orElseThrow()));
        return stated;
    }
}
