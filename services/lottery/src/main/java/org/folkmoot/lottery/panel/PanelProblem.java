package org.folkmoot.lottery.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;

/**
 * The pool as the solvers see it. People are their place in the pool from 0, quotas their place in the targets.
 *
 * @param seats people in a panel
 * @param minimums by quota
 * @param maximums by quota
 * @param quotas by person: the quotas the person falls under, one for each feature
 * @param households by person: a number from 0 for a household of at least two of the pool, or {@link #ALONE}
 */
public record PanelProblem(int seats, int[] minimums, int[] maximums, int[][] quotas, int[] households) {
    /** Nobody else of the pool lives there. */
    public static final int ALONE = -1;

    private record Value(String feature, String value) {}

    public int people() {
        return quotas.length;
    }

    /** @throws IllegalArgumentException when somebody has a value that is not among the targets */
    public static PanelProblem of(Pool pool, int seats) {
        List<Quota> targets = pool.targets().quotas();
        Map<Value, Integer> places = new HashMap<>();
        for (Quota quota : targets) {
            places.put(new Value(quota.feature(), quota.value()), places.size());
        }
        List<String> features = pool.targets().features();
        int[][] quotas = pool.people().stream()
                .map(person -> quotas(person, features, places))
                .toArray(int[][]::new);
        return new PanelProblem(
                seats,
                targets.stream().mapToInt(Quota::minimum).toArray(),
                targets.stream().mapToInt(Quota::maximum).toArray(),
                quotas,
                households(pool.people()));
    }

    private static int[] quotas(Person person, List<String> features, Map<Value, Integer> places) {
        int[] quotas = new int[features.size()];
        for (int feature = 0; feature < quotas.length; feature++) {
            var value = new Value(features.get(feature), person.values().get(feature));
            Integer place = places.get(value);
            if (place == null) {
                throw new IllegalArgumentException(
                        "%s: %s is not among the targets".formatted(value.feature(), value.value()));
            }
            quotas[feature] = place;
        }
        return quotas;
    }

    private static int[] households(List<Person> people) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            int place = person;
            people.get(person)
                    .household()
                    .ifPresent(household -> members.computeIfAbsent(household, key -> new ArrayList<>())
                            .add(place));
        }
        int[] households = new int[people.size()];
        Arrays.fill(households, ALONE);
        int next = 0;
        for (Person person : people) {
            List<Integer> together = person.household().map(members::remove).orElse(List.of());
            if (together.size() > 1) {
                for (int place : together) {
                    households[place] = next;
                }
                next++;
            }
        }
        return households;
    }
}
