package org.folkmoot.lottery.fair;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * How far rounded chances p are from best ones q, as a probability, those in no panel left out. The q are best of more
 * than lotteries (over quotas alone) or of all lotteries (by column generation), so that no lottery betters them.
 *
 * <ul>
 *   <li>Leximin: the most by which p in rising order is below q at the same rank. Raised by this at every rank, p is at
 *       least as good as every lottery; in particular no lottery's smallest chance is larger by more.
 *   <li>Maximin and legacy: by how much the smallest of p is below the smallest of q. No lottery's smallest chance is
 *       larger by more.
 *   <li>Nash: by how much the geometric mean of p is below that of q. No lottery's is larger by more. With anybody at 0,
 *       as when there are more people than seats in all panels, it is the whole geometric mean of q.
 *   <li>Goldilocks: by how much max p + (k/n)&sup2; / min p, which is the objective times k/n, is above that of q. No
 *       lottery's is smaller by more. With anybody at 0 it would be infinite: nothing is above 1.
 * </ul>
 *
 * <p>What q itself may miss ({@link org.folkmoot.lottery.fair.objective.Best#missed}) is added where the gap is stated.
 * All is in double precision: linear programs are solved to about 1e-8.
 */
final class Gap {
    private Gap() {}

    static double of(Objective objective, PanelProblem problem, double[] rounded, double[] best, int inNoPanel) {
        double[] have = rising(rounded, inNoPanel);
        double[] could = rising(best, inNoPanel);
        double gap = switch (objective) {
            case LEXIMIN ->
                IntStream.range(0, have.length)
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
