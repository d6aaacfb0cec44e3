package org.folkmoot.lottery.fair.objective;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;
import org.folkmoot.lottery.fair.region.Region;

/**
 * The product of all chances as large as can be, which is their geometric mean.
 *
 * <p>The logarithm of each chance is replaced by chords, whose slopes fall, so that a linear program fills them in
 * their order. Chords are laid closer and closer around the last solution. By concavity no chances q have a geometric
 * mean above that of p times exp(mean of q/p - 1), and the region says how large that mean can be: this bound, not the
 * chords, says when to stop.
 */
public final class Nash {
    private static final double CLOSE = 1e-7;
    private static final int CHORDS = 8;
    private static final double NEARER = 0.3;
    private static final double WIDEST = 3;
    private static final double NARROWEST = 1e-8;

    private final Region region;
    private final BitSet inNoPanel;
    private final int people;

    private Nash(Region region, BitSet inNoPanel) {
        this.region = region;
        this.inNoPanel = inNoPanel;
        people = region.kinds().problem().people()
                - inNoPanel.stream().map(region.kinds()::size).sum();
    }

    public static Best best(Region region, BitSet inNoPanel) {
        return new Nash(region, inNoPanel).best();
    }

    private Best best() {
        double[] around = new double[region.kinds().count()];
        Arrays.fill(around, (double) region.kinds().problem().seats() / people);
        double[] best = around;
        double excess = Double.POSITIVE_INFINITY;
        for (double width = WIDEST; width > NARROWEST && excess > CLOSE; width *= NEARER) {
            around = chords(around, width);
            double exceeds = excess(around);
            if (exceeds < excess) {
                excess = exceeds;
                best = around;
            }
        }
        return new Best(best, Math.min(1, geometricMean(best) * Math.expm1(Math.max(0, excess))));
    }

    /** The best chances when logarithms are chords from exp(-width) to exp(width) times these chances. */
    private double[] chords(double[] around, double width) {
        region.clear();
        for (int kind = 0; kind < around.length; kind++) {
            if (!inNoPanel.get(kind)) {
                chords(kind, around[kind], width);
            }
        }
        region.solve();
        double[] chances = region.chances();
        double least = Math.exp(-2 * width);
        Arrays.setAll(chances, kind -> inNoPanel.get(kind) ? 0 : Math.max(chances[kind], around[kind] * least));
        return chances;
    }

    private void chords(int kind, double around, double width) {
        int size = region.kinds().size(kind);
        double step = 2 * width / CHORDS;
        double from = around * Math.exp(-width);
        chord(kind, from, size * 2 * step / (from * -Math.expm1(-step)));
        for (int chord = 0; chord < CHORDS; chord++) {
            double length = from * Math.expm1(step);
            chord(kind, length, size * step / length);
            from += length;
        }
        chord(kind, MPSolver.infinity(), size * 0.5 / from);
    }

    private void chord(int kind, double length, double slope) {
        MPVariable chord = region.variable(0, length, slope / people);
        region.raise(chord, kind, 1);
    }

    /** By how much the mean of q/p can exceed 1. */
    private double excess(double[] chances) {
        double[] weights = new double[chances.length];
        for (int kind = 0; kind < weights.length; kind++) {
            weights[kind] = inNoPanel.get(kind) ? 0 : 1 / chances[kind];
        }
        return region.most(weights) / people - 1;
    }

    private double geometricMean(double[] chances) {
        double sum = 0;
        for (int kind = 0; kind < chances.length; kind++) {
            sum += inNoPanel.get(kind) ? 0 : region.kinds().size(kind) * Math.log(chances[kind]);
        }
        return Math.exp(sum / people);
    }
}
