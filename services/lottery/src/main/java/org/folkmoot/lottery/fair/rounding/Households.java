package org.folkmoot.lottery.fair.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.lottery.panel.Kinds;
import org.folkmoot.lottery.panel.PanelProblem;

/** Whether so many people of each kind can sit together without two of one household. */
final class Households {
    private final Kinds kinds;
    private final int[] households;
    private final boolean anyShared;
    private final int[] order;

    Households(Kinds kinds) {
        this.kinds = kinds;
        households = kinds.problem().households();
        anyShared = Arrays.stream(households).anyMatch(household -> household != PanelProblem.ALONE);
        order = smallestFirst(kinds);
    }

    /** Kinds with the fewest members first: the others can choose among more. */
    static int[] smallestFirst(Kinds kinds) {
        Integer[] order = new Integer[kinds.count()];
        Arrays.setAll(order, kind -> kind);
        Arrays.sort(order, Comparator.comparingInt(kinds::size));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The kinds that lack people who live with nobody in the panel; none where households do not matter. */
    List<Integer> crowded(int[] panel) {
        List<Integer> crowded = new ArrayList<>();
        if (!anyShared) {
            return crowded;
        }
        BitSet taken = new BitSet();
        for (int kind : order) {
            int seated = 0;
            for (int person : kinds.members()[kind]) {
                int household = households[person];
                if (seated < panel[kind] && (household == PanelProblem.ALONE || !taken.get(household))) {
                    seated++;
                    if (household != PanelProblem.ALONE) {
                        taken.set(household);
                    }
                }
            }
            if (seated < panel[kind]) {
                crowded.add(kind);
            }
        }
        return crowded;
    }
}
