package org.folkmoot.lottery.fair.search;

import java.util.List;
import org.folkmoot.lottery.panel.Kinds;

/** Whether what a solver says of panels can be true, counted in whole numbers. */
final class PanelCheck {
    /** What solvers work to, as a share. */
    private static final double NOISE = 1e-6;

    private final Kinds kinds;
    private final double tolerance;
    private final List<List<Integer>> byMakeup;
    private int[] known = {};

    /** @param tolerance by which share of the best weight an answer may fall short */
    PanelCheck(Kinds kinds, double tolerance) {
        this.kinds = kinds;
        this.tolerance = tolerance;
        byMakeup = kinds.byMakeup();
    }

    /** Remembers a panel. */
    void found(int[] panel) {
        known = panel.clone();
    }

    /** Whether it is a panel, and the one remembered would not have been a heavier answer. */
    boolean holds(int[] panel, double[] weights, int[] least, int[] most) {
        if (!within(panel, least, most) || !isPanel(panel)) {
            return false;
        }
        double weight = weight(panel, weights);
        return !within(known, least, most)
                || weight(known, weights) <= weight + (tolerance + NOISE) * Math.abs(weight) + NOISE;
    }

    /** Whether there may be no panel, as far as is known. */
    boolean mayBeNone(int[] least, int[] most) {
        return !within(known, least, most);
    }

    private static boolean within(int[] panel, int[] least, int[] most) {
        for (int kind = 0; kind < panel.length; kind++) {
            if (panel[kind] < least[kind] || panel[kind] > most[kind]) {
                return false;
            }
        }
        return panel.length > 0;
    }

    private boolean isPanel(int[] panel) {
        int seats = 0;
        int[] counts = new int[kinds.problem().minimums().length];
        for (int kind = 0; kind < panel.length; kind++) {
            seats += panel[kind];
            for (int quota : kinds.quotas()[kind]) {
                counts[quota] += panel[kind];
            }
        }
        boolean meets = seats == kinds.problem().seats();
        for (int quota = 0; quota < counts.length; quota++) {
            meets &= counts[quota] >= kinds.problem().minimums()[quota]
                    && counts[quota] <= kinds.problem().maximums()[quota];
        }
        for (int makeup = 0; makeup < byMakeup.size(); makeup++) {
            int homes = 0;
            for (int kind : byMakeup.get(makeup)) {
                homes += panel[kind];
            }
            meets &= homes <= kinds.homes()[makeup];
        }
        return meets;
    }

    private static double weight(int[] panel, double[] weights) {
        double weight = 0;
        for (int kind = 0; kind < panel.length; kind++) {
            weight += panel[kind] * weights[kind];
        }
        return weight;
    }
}
