package org.folkmoot.lottery.feasibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * The pool by households that look alike. Whether there is a panel depends only on how many households have which kinds
 * of people in them, a kind being people with the same values: few numbers, however many people there are.
 *
 * @param kinds by kind: its quotas
 * @param households how often there is each composition; somebody who lives alone is a household of one
 */
public record Companions(int[][] kinds, Map<Composition, Integer> households) {
    /**
     * Who lives in a household.
     *
     * @param members by kind, how many
     */
    public record Composition(Map<Integer, Integer> members) {
        public Composition {
            members = Map.copyOf(members);
        }
    }

    public static Companions of(PanelProblem problem) {
        Map<List<Integer>, Integer> places = new LinkedHashMap<>();
        Map<Integer, Map<Integer, Integer>> together = new TreeMap<>();
        List<Map<Integer, Integer>> all = new ArrayList<>();
        for (int person = 0; person < problem.people(); person++) {
            List<Integer> quotas =
                    Arrays.stream(problem.quotas()[person]).boxed().toList();
            int kind = places.computeIfAbsent(quotas, key -> places.size());
            int household = problem.households()[person];
            if (household == PanelProblem.ALONE) {
                all.add(Map.of(kind, 1));
            } else {
                together.computeIfAbsent(household, key -> new HashMap<>()).merge(kind, 1, Integer::sum);
            }
        }
        all.addAll(together.values());
        Map<Composition, Integer> households = new LinkedHashMap<>();
        all.forEach(members -> households.merge(new Composition(members), 1, Integer::sum));
        int[][] kinds = places.keySet().stream()
                .map(quotas -> quotas.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new Companions(kinds, households);
    }

    /** The most people that a panel can have, quotas aside. */
    public int number() {
        return households.values().stream().mapToInt(Integer::intValue).sum();
    }
}
