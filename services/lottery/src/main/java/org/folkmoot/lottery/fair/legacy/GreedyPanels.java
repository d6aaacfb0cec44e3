package org.folkmoot.lottery.fair.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.folkmoot.lottery.panel.PanelProblem;

/** As many panels as wanted, each drawn by itself. */
public final class GreedyPanels {
    /** An attempt takes about a millisecond for a thousand people. */
    private static final int ATTEMPTS = 10_000;

    private GreedyPanels() {}

    /** @throws IllegalStateException when so many attempts in a row fail, though there may well be a panel */
    public static List<int[]> draw(PanelProblem problem, int wanted, long seed) {
        var random = new Random(seed);
        List<int[]> panels = new ArrayList<>();
        while (panels.size() < wanted) {
            panels.add(draw(problem, random));
        }
        return panels;
    }

    private static int[] draw(PanelProblem problem, Random random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<int[]> panel = GreedyPanel.attempt(problem, random);
            if (panel.isPresent()) {
                return panel.get();
            }
        }
        throw new IllegalStateException(
                "the greedy procedure failed %,d times in a row; the other objectives find a panel if there is one"
                        .formatted(ATTEMPTS));
    }
}
