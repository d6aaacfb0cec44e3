package org.folkmoot.lottery.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pool by kinds of people. People of one kind can change places in any panel, so that only the number of each kind
 * matters: they fall under the same quotas, and their households, if they share one, are made up alike. A panel takes at
 * most one of a household; of households made up alike it therefore takes at most as many people as there are such
 * households, and whenever it takes no more, they can be dealt to different ones. Counting kinds is exact.
 *
 * @param members by kind: places in the pool
 * @param quotas by kind: the quotas its members fall under
 * @param makeups by kind: how its members' households are made up, from 0, or {@link PanelProblem#ALONE}
 * @param homes by makeup: how many households are made up like that
 */
public record Kinds(PanelProblem problem, int[][] members, int[][] quotas, int[] makeups, int[] homes) {
    private record Kind(int vector, int makeup) {}

    /**
     * Fewer still: only these households are known, everybody else is taken to live alone. What is best then is a bound
     * on what is best.
     */
    public static Kinds together(PanelProblem problem, Set<Integer> known) {
        return byMakeup(
                problem,
                households(problem).stream()
                        .filter(household -> known.contains(problem.households()[household.getFirst()]))
                        .toList());
    }

    /** As few kinds as can be. */
    public static Kinds alike(PanelProblem problem) {
        return byMakeup(problem, households(problem));
    }

    private static Kinds byMakeup(PanelProblem problem, List<List<Integer>> households) {
        int[] vectors = vectors(problem);
        int[] makeupOf = new int[problem.people()];
        Arrays.fill(makeupOf, PanelProblem.ALONE);
        Map<List<Integer>, Integer> makeups = new HashMap<>();
        List<Integer> homes = new ArrayList<>();
        for (List<Integer> household : households) {
            List<Integer> makeup =
                    household.stream().map(person -> vectors[person]).sorted().toList();
            int number = makeups.computeIfAbsent(makeup, unseen -> makeups.size());
            if (number == homes.size()) {
                homes.add(0);
            }
            homes.set(number, homes.get(number) + 1);
            household.forEach(person -> makeupOf[person] = number);
        }
        Map<Kind, List<Integer>> kinds = new LinkedHashMap<>();
        for (int person = 0; person < problem.people(); person++) {
            kinds.computeIfAbsent(new Kind(vectors[person], makeupOf[person]), unseen -> new ArrayList<>())
                    .add(person);
        }
        int[][] members = kinds.values().stream().map(Kinds::places).toArray(int[][]::new);
        return of(problem, members, makeupOf, places(homes));
    }

    /** Everybody their own kind: the published form, for comparison. */
    public static Kinds eachPerson(PanelProblem problem) {
        int[][] members = new int[problem.people()][];
        Arrays.setAll(members, person -> new int[] {person});
        int[] homes = new int[households(problem).size()];
        Arrays.fill(homes, 1);
        return of(problem, members, problem.households(), homes);
    }

    private static Kinds of(PanelProblem problem, int[][] members, int[] makeupOf, int[] homes) {
        int[][] quotas = new int[members.length][];
        int[] makeups = new int[members.length];
        for (int kind = 0; kind < members.length; kind++) {
            quotas[kind] = problem.quotas()[members[kind][0]];
            makeups[kind] = makeupOf[members[kind][0]];
        }
        return new Kinds(problem, members, quotas, makeups, homes);
    }

    public int count() {
        return members.length;
    }

    public int size(int kind) {
        return members[kind].length;
    }

    public boolean alone(int kind) {
        return makeups[kind] == PanelProblem.ALONE;
    }

    /**
     * The households that have to be known: those that are, and those of which more would be in a panel on average.
     *
     * @param chances by kind
     * @param people so many of a household, on average
     * @return empty if no further ones have to be
     */
    public Set<Integer> crowded(double[] chances, double people) {
        Map<Integer, Double> unknown = new HashMap<>();
        Set<Integer> known = new HashSet<>();
        for (int kind = 0; kind < count(); kind++) {
            for (int person : members[kind]) {
                int household = problem.households()[person];
                if (!alone(kind)) {
                    known.add(household);
                } else if (household != PanelProblem.ALONE) {
                    unknown.merge(household, chances[kind], Double::sum);
                }
            }
        }
        Set<Integer> crowded = unknown.entrySet().stream()
                .filter(household -> household.getValue() > people)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        if (!crowded.isEmpty()) {
            crowded.addAll(known);
        }
        return crowded;
    }

    /** The most of this kind that a panel can have as far as households go. */
    public int most(int kind) {
        return alone(kind) ? size(kind) : homes[makeups[kind]];
    }

    /** By makeup: its kinds. */
    public List<List<Integer>> byMakeup() {
        List<List<Integer>> kinds = new ArrayList<>();
        for (int makeup = 0; makeup < homes.length; makeup++) {
            kinds.add(new ArrayList<>());
        }
        for (int kind = 0; kind < count(); kind++) {
            if (!alone(kind)) {
                kinds.get(makeups[kind]).add(kind);
            }
        }
        return kinds;
    }

    private static int[] vectors(PanelProblem problem) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] vectors = new int[problem.people()];
        for (int person = 0; person < vectors.length; person++) {
            List<Integer> vector =
                    Arrays.stream(problem.quotas()[person]).boxed().toList();
            vectors[person] = numbers.computeIfAbsent(vector, unseen -> numbers.size());
        }
        return vectors;
    }

    private static List<List<Integer>> households(PanelProblem problem) {
        Map<Integer, List<Integer>> households = new LinkedHashMap<>();
        for (int person = 0; person < problem.people(); person++) {
            if (problem.households()[person] != PanelProblem.ALONE) {
                households
                        .computeIfAbsent(problem.households()[person], unseen -> new ArrayList<>())
                        .add(person);
            }
        }
        return List.copyOf(households.values());
    }

    private static int[] places(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
