package org.folkmoot.lottery.fair;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * How far rounded chances are from best ones, as a probability. With p the rounded chances and q best ones, those in no
 * panel left out, it is
 *
 * <ul>
 *   <li>leximin: the most by which any of the chances p, in rising order, is below that of q at the same rank;
 *   <li>maximin and legacy: by how much the smallest of p is below the smallest of q;
 *   <li>Nash: by how much the geometric mean of p is below that of q;
 *   <li>Goldilocks: by how much max p + (k/n)&sup2; / min p, which is the objective times k/n, is above that of q.
 * </ul>
 *
 * <p>Chances of 0 can make the last one infinite: nothing is above 1.
 */
final class Gap {
    private Gap() {}

    static double of(Objective objective, PanelProblem problem, double[] rounded, double[] best, int inNoPanel) {
        double[] have = rising(rounded, inNoPanel);
        double[] could = rising(best, inNoPanel);
        double gap =
                switch (objective) {
                    case LEXIMIN -> IntStream.range(0, have.length)
                            .mapToDouble(rank -> could[rank] - have[rank])
                            .max()
                            .orElse(0);
                    case MAXIMIN, LEGACY -> could[0] - have[0];
                    case NASH -> geometricMean(could) - geometricMean(have);
                    case GOLDILOCKS -> goldilocks(problem, have) - goldilocks(problem, could);
                };
        return Math.clamp(gap, 0, 1);
    }

    /** Nobody in no panel has a chance, so that they stand first. */
    private static double[] rising(double[] chances, int inNoPanel) {
        return Arrays.stream(chances).sorted().skip(inNoPanel).toArray();
    }

    private static double geometricMean(double[] chances) {
        return Math.exp(Arrays.stream(chances).map(Math::log).average().orElse(0));
    }

    private static double goldilocks(PanelProblem problem, double[] rising) {
        double equal = (double) problem.seats() / problem.people();
        return rising[rising.length - 1] + equal * equal / rising[0];
    }
}
