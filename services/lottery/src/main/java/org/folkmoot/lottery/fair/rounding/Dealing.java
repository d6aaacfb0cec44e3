package org.folkmoot.lottery.fair.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.folkmoot.lottery.panel.Kinds;

/**
 * Deals the seats of a kind to its members in turn, in an order shuffled by the seed, so that no two of them sit in
 * more than one panel more or less than each other. Members of shared households pass when their household already has
 * a seat, and are the first in the next panel; where that leaves members uneven, they change places in some panel
 * afterwards.
 */
public final class Dealing {
    private final Kinds kinds;
    private final Seating seating;
    private final int[] smallestFirst;
    /** By kind: its members, whoever has waited longest first. */
    private final List<List<Integer>> turns = new ArrayList<>();

    private Dealing(Kinds kinds, long seed) {
        this.kinds = kinds;
        seating = new Seating(kinds.problem());
        smallestFirst = Households.smallestFirst(kinds);
        var random = new Random(seed);
        for (int[] members : kinds.members()) {
            List<Integer> order = new ArrayList<>(boxed(members));
            Collections.shuffle(order, random);
            turns.add(order);
        }
    }

    /**
     * @param counts by panel, by kind how many
     * @return by panel: the people in it, rising; empty when the kinds know nothing of households, and people of one
     *     cannot be kept apart
     */
    public static Optional<List<int[]>> deal(Kinds kinds, List<int[]> counts, long seed) {
        var dealing = new Dealing(kinds, seed);
        if (!counts.stream().allMatch(dealing::deal)) {
            return Optional.empty();
        }
        for (int[] members : kinds.members()) {
            dealing.even(members);
        }
        return Optional.of(dealing.seating.people());
    }

    /** In turn, or, where turns get in each other's way, in the order in which the panel was tried out. */
    private boolean deal(int[] counts) {
        seating.addPanel();
        if (deal(counts, turns::get)) {
            return true;
        }
        seating.clear();
        return deal(counts, kind -> boxed(kinds.members()[kind]));
    }

    private boolean deal(int[] counts, IntFunction<List<Integer>> orders) {
        for (int kind : smallestFirst) {
            List<Integer> seated = new ArrayList<>();
            for (int person : orders.apply(kind)) {
                if (seated.size() < counts[kind] && seating.free(person, seating.panels() - 1)) {
                    seating.seat(person, seating.panels() - 1);
                    seated.add(person);
                }
            }
            if (seated.size() < counts[kind]) {
                return false;
            }
            turns.get(kind).removeIf(new HashSet<>(seated)::contains);
            turns.get(kind).addAll(seated);
        }
        return true;
    }

    private static List<Integer> boxed(int[] people) {
        return Arrays.stream(people).boxed().toList();
    }

    private void even(int[] members) {
        Comparator<Integer> byTimes = Comparator.comparingInt(seating::times);
        boolean changed = true;
        while (changed) {
            int most = Arrays.stream(members).boxed().max(byTimes).orElseThrow();
            int least = Arrays.stream(members).boxed().min(byTimes).orElseThrow();
            changed = seating.times(most) > seating.times(least) + 1 && change(most, least);
        }
    }

    private boolean change(int most, int least) {
        for (int panel = 0; panel < seating.panels(); panel++) {
            if (seating.sits(most, panel)
                    && !seating.sits(least, panel)
                    && (seating.free(least, panel) || seating.together(most, least))) {
                seating.unseat(most, panel);
                seating.seat(least, panel);
                return true;
            }
        }
        return false;
    }
}
