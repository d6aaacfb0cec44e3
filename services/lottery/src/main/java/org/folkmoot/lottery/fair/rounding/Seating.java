package org.folkmoot.lottery.fair.rounding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.folkmoot.lottery.panel.PanelProblem;

/** Who sits in which panel; never two of one household in the same. */
final class Seating {
    private final int[] households;
    private final int[] times;
    private final List<BitSet> panels = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();

    Seating(PanelProblem problem) {
        households = problem.households();
        times = new int[problem.people()];
    }

    void addPanel() {
        panels.add(new BitSet());
        taken.add(new BitSet());
    }

    int panels() {
        return panels.size();
    }

    /** In how many panels they sit. */
    int times(int person) {
        return times[person];
    }

    boolean sits(int person, int panel) {
        return panels.get(panel).get(person);
    }

    /** Whether they could sit there, too. */
    boolean free(int person, int panel) {
        return !sits(person, panel)
                && (households[person] == PanelProblem.ALONE
                        || !taken.get(panel).get(households[person]));
    }

    boolean together(int one, int other) {
        return households[one] != PanelProblem.ALONE && households[one] == households[other];
    }

    void seat(int person, int panel) {
        panels.get(panel).set(person);
        times[person]++;
        if (households[person] != PanelProblem.ALONE) {
            taken.get(panel).set(households[person]);
        }
    }

    void unseat(int person, int panel) {
        panels.get(panel).clear(person);
        times[person]--;
        if (households[person] != PanelProblem.ALONE) {
            taken.get(panel).clear(households[person]);
        }
    }

    /** Nobody sits in the last panel any more. */
    void clear() {
        int last = panels() - 1;
        for (int person : panels.get(last).stream().toArray()) {
            unseat(person, last);
        }
    }

    /** By panel: the people in it, rising. */
    List<int[]> people() {
        return panels.stream().map(panel -> panel.stream().toArray()).toList();
    }
}
