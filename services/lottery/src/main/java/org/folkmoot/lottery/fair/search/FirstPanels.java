package org.folkmoot.lottery.fair.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.panel.Kinds;

/**
 * Panels to begin with, so that everybody who can be in a panel is in one of them.
 *
 * @param inNoPanel the kinds for which the search has shown that no panel has them
 */
public record FirstPanels(List<int[]> panels, BitSet inNoPanel) {
    /** Whoever is in a panel weighs so much less afterwards (Flanigan et al., Nature 596, 2021). */
    private static final double LESS = 0.8;

    /**
     * Multiplicative weights for so many rounds, then the panel with the most people not yet seen, until no panel has
     * any: one search for each of them at most, and the last one proves it for all who are left.
     *
     * @return empty if there is no panel at all
     */
    public static Optional<FirstPanels> find(Kinds kinds, PanelSearch search, int rounds) {
        List<int[]> panels = new ArrayList<>();
        var unseen = new BitSet();
        unseen.set(0, kinds.count());
        double[] weights = new double[kinds.count()];
        Arrays.fill(weights, 1);
        for (int round = 0; round < Math.max(1, rounds); round++) {
            Optional<int[]> panel = search.heaviest(weights);
            if (panel.isEmpty()) {
                return Optional.empty();
            }
            add(panel.get(), panels, unseen);
            lower(weights, panel.get());
        }
        while (!unseen.isEmpty()) {
            double[] onlyUnseen = new double[kinds.count()];
            unseen.stream().forEach(kind -> onlyUnseen[kind] = 1);
            int[] panel = search.heaviest(onlyUnseen).orElseThrow();
            if (unseen.stream().noneMatch(kind -> panel[kind] > 0)) {
                break;
            }
            add(panel, panels, unseen);
        }
        return Optional.of(new FirstPanels(List.copyOf(panels), unseen));
    }

    private static void add(int[] panel, List<int[]> panels, BitSet unseen) {
        panels.add(panel);
        for (int kind = 0; kind < panel.length; kind++) {
            if (panel[kind] > 0) {
                unseen.clear(kind);
            }
        }
    }

    private static void lower(double[] weights, int[] panel) {
        double sum = 0;
        for (int kind = 0; kind < panel.length; kind++) {
            if (panel[kind] > 0) {
                weights[kind] *= LESS;
            }
            sum += weights[kind];
        }
        for (int kind = 0; kind < panel.length; kind++) {
            weights[kind] *= panel.length / sum;
        }
    }
}
