package org.folkmoot.lottery.panel;

import java.util.List;

/**
 * The panels in the hat, each as likely as the next, so that a person's probability is the share of panels with them.
 *
 * @param panels places in the pool, rising; the same panel may lie in the hat more than once
 * @param intended by person: the probability aimed at, before it was rounded to panels
 * @param method how it was found
 * @param certifiedGap the most by which the rounded lottery is proven to miss the best value of the objective, as a
 *     probability: for leximin rank by rank, for maximin of the smallest, for Nash of the geometric mean, for Goldilocks
 *     of max p + (k/n)&sup2; / min p; the legacy procedure is measured by the smallest
 * @param inNoPanel places in the pool of people whom no panel within the quotas can have
 */
public record PanelLottery(
        List<int[]> panels, double[] intended, Method method, double certifiedGap, List<Integer> inNoPanel) {
    /** How the probabilities were found. */
    public enum Method {
        /** Over kinds of people, and then shown to be attainable by real panels. */
        COMPACT,
        /** Over panels, each found when it was needed: exact whatever the quotas. */
        COLUMN_GENERATION,
        /** Person by person, the scarcest quota first, as practised; not fair. */
        LEGACY
    }

    public PanelLottery {
        panels = List.copyOf(panels);
        inNoPanel = List.copyOf(inNoPanel);
    }

    /** By person: the share of panels that have them. */
    public double[] probabilities() {
        double[] probabilities = new double[intended.length];
        for (int[] panel : panels) {
            for (int person : panel) {
                probabilities[person] += 1;
            }
        }
        for (int person = 0; person < probabilities.length; person++) {
            probabilities[person] /= panels.size();
        }
        return probabilities;
    }
}
