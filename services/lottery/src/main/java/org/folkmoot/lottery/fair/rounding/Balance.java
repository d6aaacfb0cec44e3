package org.folkmoot.lottery.fair.rounding;

import java.util.Arrays;
import org.folkmoot.lottery.panel.Kinds;

/**
 * How many people of each kind are still owed a seat after the panels so far. A kind may be owed some, or have had too
 * many, as long as none of its members, dealt in turn, ends more than one panel away from what they are due; beyond
 * that it is out of bounds.
 */
final class Balance {
    private static final double NOISE = 1e-6;
    /** So much worse is being out of bounds than being as far off within, at first. */
    private static final double OUT_OF_BOUNDS = 20;

    private static final double PRESSED = 10;
    private static final double MOST_PRESSED = 1e5;

    private final double[] owed;
    private final double[] mostOverpaid;
    private final double[] mostOwed;
    private final double[] pressure;

    /** @param chances by kind */
    Balance(Kinds kinds, double[] chances, int panels) {
        owed = new double[chances.length];
        mostOverpaid = new double[chances.length];
        mostOwed = new double[chances.length];
        pressure = new double[chances.length];
        Arrays.fill(pressure, OUT_OF_BOUNDS);
        for (int kind = 0; kind < chances.length; kind++) {
            double each = chances[kind] * panels;
            mostOverpaid[kind] = kinds.size(kind) * (Math.floor(each + 1 + NOISE) - each);
            mostOwed[kind] = kinds.size(kind) * (each - Math.ceil(each - 1 - NOISE));
        }
    }

    double owed(int kind) {
        return owed[kind];
    }

    void due(double[] expected) {
        for (int kind = 0; kind < owed.length; kind++) {
            owed[kind] += expected[kind];
        }
    }

    void pay(int[] panel) {
        for (int kind = 0; kind < owed.length; kind++) {
            owed[kind] -= panel[kind];
        }
    }

    void payBack(int[] panel) {
        for (int kind = 0; kind < owed.length; kind++) {
            owed[kind] += panel[kind];
        }
    }

    /** By kind: how much better it is to pay one more than so many. */
    double[] worth(int[] paid) {
        double[] worth = new double[owed.length];
        for (int kind = 0; kind < owed.length; kind++) {
            double left = owed[kind] - paid[kind];
            worth[kind] = harm(kind, left) - harm(kind, left - 1);
        }
        return worth;
    }

    /** How bad it would be had this panel been paid as well. */
    double harmAfter(int[] panel) {
        double harm = 0;
        for (int kind = 0; kind < owed.length; kind++) {
            harm += harm(kind, owed[kind] - panel[kind]);
        }
        return harm;
    }

    /** By how many people the kind is out of bounds. */
    double out(int kind) {
        return out(kind, owed[kind]);
    }

    /** From now on it is worse for those who are out of bounds to stay there. */
    void press() {
        for (int kind = 0; kind < owed.length; kind++) {
            if (out(kind) > 0) {
                pressure[kind] = Math.min(MOST_PRESSED, pressure[kind] * PRESSED);
            }
        }
    }

    private double harm(int kind, double owing) {
        double out = out(kind, owing);
        return owing * owing + pressure[kind] * out * out;
    }

    private double out(int kind, double owing) {
        double out = Math.max(-owing - mostOverpaid[kind], owing - mostOwed[kind]);
        return out > NOISE ? out : 0;
    }
}
