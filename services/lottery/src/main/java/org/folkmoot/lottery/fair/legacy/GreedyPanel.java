package org.folkmoot.lottery.fair.legacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * One panel, person by person (LEGACY in Flanigan et al., Nature 596, 2021, supplementary information 10): of all
 * quotas the one that needs the largest share of those who are left gets the next person, at random. Those whose quota
 * is full, and those who live with the person, leave. It begins anew whenever a minimum is out of reach.
 */
final class GreedyPanel {
    private final PanelProblem problem;
    private final BitSet[] holders;
    private final Random random;
    private final BitSet chosen = new BitSet();
    private final BitSet left = new BitSet();
    private final int[] selected;
    private final int[] remaining;

    private GreedyPanel(PanelProblem problem, BitSet[] holders, Random random) {
        this.problem = problem;
        this.holders = holders;
        this.random = random;
        selected = new int[problem.minimums().length];
        remaining = new int[problem.minimums().length];
        left.set(0, problem.people());
        Arrays.setAll(remaining, quota -> holders[quota].cardinality());
    }

    /**
     * @param holders by quota: the people who fall under it
     * @return the people in the panel, rising; empty if this attempt failed
     */
    static Optional<int[]> attempt(PanelProblem problem, BitSet[] holders, Random random) {
        var panel = new GreedyPanel(problem, holders, random);
        panel.leaveWhereNobodyMay();
        while (panel.chosen.cardinality() < problem.seats()) {
            int quota = panel.scarcest();
            if (quota < 0) {
                return Optional.empty();
            }
            panel.choose(quota);
        }
        return panel.meetsMinimums() ? Optional.of(panel.chosen.stream().toArray()) : Optional.empty();
    }

    private void leaveWhereNobodyMay() {
        for (int quota = 0; quota < selected.length; quota++) {
            if (problem.maximums()[quota] == 0) {
                everyoneLeaves(quota);
            }
        }
    }

    /** @return -1 when a minimum is out of reach, or nobody is left */
    private int scarcest() {
        int scarcest = -1;
        double largest = Double.NEGATIVE_INFINITY;
        for (int quota = 0; quota < remaining.length; quota++) {
            int needed = problem.minimums()[quota] - selected[quota];
            if (needed > remaining[quota]) {
                return -1;
            }
            double share = (double) needed / remaining[quota];
            if (remaining[quota] > 0 && share > largest) {
                largest = share;
                scarcest = quota;
            }
        }
        return scarcest;
    }

    private void choose(int quota) {
        int[] candidates = left(quota);
        int person = candidates[random.nextInt(candidates.length)];
        chosen.set(person);
        leave(person);
        for (int value : problem.quotas()[person]) {
            selected[value]++;
            if (selected[value] == problem.maximums()[value]) {
                everyoneLeaves(value);
            }
        }
        int household = problem.households()[person];
        if (household != PanelProblem.ALONE) {
            for (int other : left.stream()
                    .filter(place -> problem.households()[place] == household)
                    .toArray()) {
                leave(other);
            }
        }
    }

    private void everyoneLeaves(int quota) {
        for (int person : left(quota)) {
            leave(person);
        }
    }

    private int[] left(int quota) {
        BitSet both = (BitSet) left.clone();
        both.and(holders[quota]);
        return both.stream().toArray();
    }

    private void leave(int person) {
        left.clear(person);
        for (int quota : problem.quotas()[person]) {
            remaining[quota]--;
        }
    }

    private boolean meetsMinimums() {
        for (int quota = 0; quota < selected.length; quota++) {
            if (selected[quota] < problem.minimums()[quota]) {
                return false;
            }
        }
        return true;
    }
}
