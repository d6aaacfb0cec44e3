package org.folkmoot.lottery.fair.objective;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import org.folkmoot.lottery.fair.region.Region;

/**
 * Neither very small nor very large chances: the least (n/k) max p + (k/n) / min p (Baharav and
 * Flanigan, arXiv 2406.15009, 2024).
 *
 * <p>Chances are counted in multiples of k/n. The hyperbola 1 / min is replaced by tangents, each put where the last
 * solution was; every solution is a lower bound, and its own value an upper one. Near its best the objective is flat, and
 * chances are less sharp than it.
 */
public final class Goldilocks {
    private static final double CLOSE = 1e-8;
    private static final double TINY = 1e-6;
    private static final int TANGENTS = 100;

    private Goldilocks() {}

    public static Best best(Region region, BitSet inNoPanel) {
        region.clear();
        int kinds = region.kinds().count();
        double equal = (double) region.kinds().problem().seats()
                / region.kinds().problem().people();
        MPVariable smallest = region.variable(0, MPSolver.infinity(), 0);
        MPVariable largest = region.variable(0, MPSolver.infinity(), -1);
        MPVariable inverse = region.variable(0, MPSolver.infinity(), -1);
        for (int kind = inNoPanel.nextClearBit(0); kind < kinds; kind = inNoPanel.nextClearBit(kind + 1)) {
            MPVariable surplus = region.variable(0, MPSolver.infinity(), 0);
            region.raise(smallest, kind, equal);
            region.raise(surplus, kind, equal);
            MPConstraint most = region.row(-MPSolver.infinity(), 0);
            most.setCoefficient(smallest, 1);
            most.setCoefficient(surplus, 1);
            most.setCoefficient(largest, -1);
        }
        double[] chances = new double[kinds];
        double missed = Double.POSITIVE_INFINITY;
        double at = 1;
        for (int tangents = 0; tangents < TANGENTS && missed > CLOSE; tangents++) {
            tangent(region, inverse, smallest, at);
            double bound = -region.solve();
            at = Math.max(TINY, smallest.solutionValue());
            double value = largest.solutionValue() + 1 / at;
            if (value - bound < missed) {
                missed = value - bound;
                chances = region.chances();
            }
        }
        return new Best(chances, equal * Math.max(0, missed) + region.tolerance());
    }

    private static void tangent(Region region, MPVariable inverse, MPVariable smallest, double at) {
        MPConstraint tangent = region.row(2 / at, MPSolver.infinity());
        tangent.setCoefficient(inverse, 1);
        tangent.setCoefficient(smallest, 1 / (at * at));
    }
}
