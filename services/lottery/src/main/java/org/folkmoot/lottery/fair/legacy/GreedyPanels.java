package org.folkmoot.lottery.fair.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
        BitSet[] holders = holders(problem);
        List<int[]> panels = new ArrayList<>();
        while (panels.size() < wanted) {
            panels.add(draw(problem, holders, random));
        }
        return panels;
    }

    private static BitSet[] holders(PanelProblem problem) {
        BitSet[] holders = new BitSet[problem.minimums().length];
        Arrays.setAll(holders, quota -> new BitSet());
        for (int person = 0; person < problem.people(); person++) {
            for (int quota : problem.quotas()[person]) {
                holders[quota].set(person);
            }
        }
        return holders;
    }

    private static int[] draw(PanelProblem problem, BitSet[] holders, Random random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<int[]> panel = GreedyPanel.attempt(problem, holders, random);
            if (panel.isPresent()) {
                return panel.get();
            }
        }
        throw new IllegalStateException(
                "the greedy procedure failed %,d times in a row; the other objectives find a panel if there is one"
                        .formatted(ATTEMPTS));
    }
}
