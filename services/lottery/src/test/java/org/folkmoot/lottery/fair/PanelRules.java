package org.folkmoot.lottery.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelProblem;

/** What makes a panel a panel, said plainly. */
final class PanelRules {
    private PanelRules() {}

    static boolean holds(PanelProblem problem, int[] panel) {
        int[] counts = new int[problem.minimums().length];
        Set<Integer> households = new HashSet<>();
        for (int person : panel) {
            for (int quota : problem.quotas()[person]) {
                counts[quota]++;
            }
            int household = problem.households()[person];
            if (household != PanelProblem.ALONE && !households.add(household)) {
                return false;
            }
        }
        for (int quota = 0; quota < counts.length; quota++) {
            if (counts[quota] < problem.minimums()[quota] || counts[quota] > problem.maximums()[quota]) {
                return false;
            }
        }
        return panel.length == problem.seats();
    }

    static void assertAllHold(PanelProblem problem, PanelLottery lottery) {
        for (int[] panel : lottery.panels()) {
            assertThat(panel).isSorted().doesNotHaveDuplicates();
            assertThat(holds(problem, panel)).isTrue();
        }
    }

    /** Every panel there is, by trying all sets of people. */
    static List<int[]> all(PanelProblem problem) {
        List<int[]> panels = new ArrayList<>();
        for (int set = 0; set < 1 << problem.people(); set++) {
            if (Integer.bitCount(set) == problem.seats()) {
                int chosen = set;
                int[] panel = java.util.stream.IntStream.range(0, problem.people())
                        .filter(person -> (chosen >> person & 1) == 1)
                        .toArray();
                if (holds(problem, panel)) {
                    panels.add(panel);
                }
            }
        }
        return panels;
    }
}
