package org.folkmoot.bench.sortition;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.bench.report.Report;
import org.folkmoot.lottery.fair.Computation;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.fair.PanelLotteries;
import org.folkmoot.lottery.panel.PanelLottery.Method;
import org.folkmoot.lottery.panel.PanelProblem;

/** The fast way and column generation, on the same pools in the same run. */
final class LotteryBench {
    static final int PANELS = 1_000;

    private final long seed;
    private final Duration patience;
    private final Report report;

    LotteryBench(long seed, Duration patience, Report report) {
        this.seed = seed;
        this.patience = patience;
        this.report = report;
    }

    /**
     * A pool to draw from.
     *
     * @param sharing how many in a hundred share an address with one other of the pool
     */
    record Size(int people, int seats, int sharing) {
        Size(int people, int seats) {
            this(people, seats, 0);
        }
    }

    /** The fast way over one pool. */
    record Fast(Size size, int kinds, double seconds, Computation computation) {
        double optimum() {
            return computation.optimum();
        }

        double gap() {
            return computation.lottery().certifiedGap();
        }

        Method method() {
            return computation.lottery().method();
        }
    }

    /**
     * Both ways over one pool.
     *
     * @param patience seconds after which the reference was given up
     * @param reference column generation with everybody their own kind; empty if it was given up
     */
    record Pair(Fast fast, double patience, Optional<Reference.Outcome> reference) {
        /** The most by which anybody's chance of the same rank differs between the two. */
        double apart(Reference.Outcome other) {
            double[] ours = fast.computation().ascending();
            double apart = 0;
            for (int rank = 0; rank < ours.length; rank++) {
                apart = Math.max(apart, Math.abs(ours[rank] - other.ascending()[rank]));
            }
            return apart;
        }

        /** At least so many times, if the reference was given up. */
        double faster() {
            return reference.map(Reference.Outcome::seconds).orElse(patience) / fast.seconds();
        }
    }

    static PanelProblem problem(Size size, long seed) {
        return PanelProblem.of(
                new Volunteers(Demography.OF_A_PANEL, seed).pool(size.people(), size.seats(), size.sharing()),
                size.seats());
    }

    /** Where the fast way finds out that it does not hold, its time is lost, and that of the exact way is added. */
    Fast fast(Size size) {
        PanelProblem problem = problem(size, seed);
        int kinds = (int)
                Arrays.stream(problem.quotas()).map(Arrays::toString).distinct().count();
        long start = System.nanoTime();
        Computation computation = PanelLotteries.by(Method.COMPACT, problem, Objective.LEXIMIN, PANELS, seed)
                .filter(Computation::certified)
                .orElseGet(() -> PanelLotteries.by(Method.COLUMN_GENERATION, problem, Objective.LEXIMIN, PANELS, seed)
                        .orElseThrow());
        var fast = new Fast(size, kinds, (System.nanoTime() - start) / 1e9, computation);
        report.say("%,d/%,d, %d %% sharing an address: %s took %.1f s"
                .formatted(size.people(), size.seats(), size.sharing(), fast.method(), fast.seconds()));
        return fast;
    }

    Pair withReference(Fast fast) throws IOException, InterruptedException {
        Size size = fast.size();
        var reference = Reference.run(size, seed, patience);
        report.say("%,d/%,d: column generation %s"
                .formatted(
                        size.people(),
                        size.seats(),
                        reference
                                .map(outcome -> "took %.1f s".formatted(outcome.seconds()))
                                .orElse("was given up after %d s".formatted(patience.toSeconds()))));
        return new Pair(fast, patience.toSeconds(), reference);
    }
}
