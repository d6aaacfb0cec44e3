package org.folkmoot.lottery.fair.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.folkmoot.lottery.panel.Kinds;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * Deals the seats of a kind to its members in turn, in an order shuffled by the seed, so that no two of them sit in
 * more than one panel more or less than each other. Members of shared households pass when their household already has
 * a seat; where that leaves them uneven, they change places in some panel afterwards.
 */
public final class Dealing {
    private final Kinds kinds;
    private final int[] households;
    private final int[][] orders;
    private final int[] next;
    private final int[] times;
    private final List<BitSet> panels = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();

    private Dealing(Kinds kinds, long seed) {
        this.kinds = kinds;
        households = kinds.problem().households();
        times = new int[kinds.problem().people()];
        var random = new Random(seed);
        next = new int[kinds.count()];
        orders = new int[kinds.count()][];
        for (int kind = 0; kind < orders.length; kind++) {
            List<Integer> order =
                    new ArrayList<>(Arrays.stream(kinds.members()[kind]).boxed().toList());
            Collections.shuffle(order, random);
            orders[kind] = order.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /**
     * @param counts by panel, by kind how many
     * @return by panel: the people in it, rising
     */
    public static List<int[]> deal(Kinds kinds, List<int[]> counts, long seed) {
        var dealing = new Dealing(kinds, seed);
        counts.forEach(dealing::deal);
        for (int kind = 0; kind < kinds.count(); kind++) {
            if (!kinds.alone(kind)) {
                dealing.even(dealing.orders[kind]);
            }
        }
        return dealing.panels.stream().map(panel -> panel.stream().toArray()).toList();
    }

    private void deal(int[] counts) {
        panels.add(new BitSet());
        taken.add(new BitSet());
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > 0) {
                if (kinds.alone(kind)) {
                    dealInTurn(kind, counts[kind]);
                } else {
                    deal(orders[kind], counts[kind]);
                }
            }
        }
    }

    private void dealInTurn(int kind, int count) {
        int[] order = orders[kind];
        for (int seat = 0; seat < count; seat++) {
            seat(panels.size() - 1, order[next[kind]]);
            next[kind] = (next[kind] + 1) % order.length;
        }
    }

    private void deal(int[] order, int count) {
        int panel = panels.size() - 1;
        Integer[] byTimes = Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparing(person -> times[person]))
                .toArray(Integer[]::new);
        int dealt = 0;
        for (int next = 0; dealt < count; next++) {
            if (free(panel, byTimes[next])) {
                seat(panel, byTimes[next]);
                dealt++;
            }
        }
    }

    private boolean free(int panel, int person) {
        return households[person] == PanelProblem.ALONE || !taken.get(panel).get(households[person]);
    }

    private void seat(int panel, int person) {
        panels.get(panel).set(person);
        times[person]++;
        if (households[person] != PanelProblem.ALONE) {
            taken.get(panel).set(households[person]);
        }
    }

    private void unseat(int panel, int person) {
        panels.get(panel).clear(person);
        times[person]--;
        taken.get(panel).clear(households[person]);
    }

    private void even(int[] members) {
        boolean changed = true;
        while (changed) {
            int most = Arrays.stream(members)
                    .reduce((a, b) -> times[b] > times[a] ? b : a)
                    .orElseThrow();
            int least = Arrays.stream(members)
                    .reduce((a, b) -> times[b] < times[a] ? b : a)
                    .orElseThrow();
            changed = times[most] > times[least] + 1 && change(most, least);
        }
    }

    private boolean change(int most, int least) {
        for (int panel = 0; panel < panels.size(); panel++) {
            BitSet seated = panels.get(panel);
            if (seated.get(most)
                    && !seated.get(least)
                    && (free(panel, least) || households[most] == households[least])) {
                unseat(panel, most);
                seat(panel, least);
                return true;
            }
        }
        return false;
    }
}
