package org.folkmoot.lottery.fair.objective;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;
import org.folkmoot.lottery.fair.region.Region;

/**
 * The smallest chance as large as can be, then the next smallest, and so on (Flanigan et al., Nature 596, 2021).
 *
 * <p>Every chance is written as the common smallest one plus a surplus. Where the surplus has a price, it is nothing in
 * every best solution, and the chance is settled. Each step settles at least one kind; over quotas alone each step also
 * binds one more of the rows, so that there are at most as many steps as rows.
 */
public final class Leximin {
    /** The prices of the surpluses add up to 1; what is less than this share of their average is noise. */
    private static final double PRICED = 1e-3;

    private final Region region;
    private final MPVariable smallest;
    private final MPVariable[] surplus;
    private final BitSet open = new BitSet();
    private final double[] settled;

    private Leximin(Region region, BitSet inNoPanel) {
        this.region = region;
        int kinds = region.kinds().count();
        settled = new double[kinds];
        region.clear();
        smallest = region.variable(0, MPSolver.infinity(), 1);
        surplus = new MPVariable[kinds];
        for (int kind = inNoPanel.nextClearBit(0); kind < kinds; kind = inNoPanel.nextClearBit(kind + 1)) {
            surplus[kind] = region.variable(0, MPSolver.infinity(), 0);
            region.raise(smallest, kind, 1);
            region.raise(surplus[kind], kind, 1);
            open.set(kind);
        }
    }

    /** Only the first step: the smallest chance as large as can be, and the others as they fall. */
    public static Best first(Region region, BitSet inNoPanel) {
        new Leximin(region, inNoPanel).region.solve();
        return new Best(region.chances(), region.tolerance());
    }

    /** All steps. */
    public static Best best(Region region, BitSet inNoPanel) {
        var leximin = new Leximin(region, inNoPanel);
        while (!leximin.open.isEmpty()) {
            leximin.settle(leximin.region.solve());
        }
        return new Best(leximin.settled, region.tolerance());
    }

    private void settle(double value) {
        double[] prices = new double[surplus.length];
        for (int kind = open.nextSetBit(0); kind >= 0; kind = open.nextSetBit(kind + 1)) {
            prices[kind] = -surplus[kind].reducedCost();
        }
        double noise = Math.min(
                PRICED / open.cardinality(), Arrays.stream(prices).max().orElseThrow() / 2);
        for (int kind = open.nextSetBit(0); kind >= 0; kind = open.nextSetBit(kind + 1)) {
            if (prices[kind] > noise) {
                open.clear(kind);
                settled[kind] = value;
                region.raise(smallest, kind, -1);
                surplus[kind].setLb(value);
            }
        }
    }
}
