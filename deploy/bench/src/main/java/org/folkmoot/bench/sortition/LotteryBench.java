package org.folkmoot.bench.sortition;

import java.util.Arrays;
import java.util.List;
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

    private final Report report;

    LotteryBench(Report report) {
        this.report = report;
    }

    /** A pool to draw from. */
    record Size(int people, int seats) {}

    /** One way over one pool. */
    record Run(double seconds, Computation computation) {
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
     * @param reference column generation with everybody their own kind; empty where it was left out
     */
    record Pair(Size size, int kinds, Run fast, Optional<Run> reference) {
        /** The most by which anybody's chance of the same rank differs between the two. */
        double apart() {
            double[] ours = fast.computation().ascending();
            double[] theirs = reference.orElseThrow().computation().ascending();
            double apart = 0;
            for (int rank = 0; rank < ours.length; rank++) {
                apart = Math.max(apart, Math.abs(ours[rank] - theirs[rank]));
            }
            return apart;
        }

        double faster() {
            return reference.orElseThrow().seconds() / fast.seconds();
        }
    }

    Pair measure(Size size, long seed, boolean withReference) {
        PanelProblem problem = PanelProblem.of(
                new Volunteers(Demography.OF_A_PANEL, seed).pool(size.people(), size.seats()), size.seats());
        int kinds = (int) Arrays.stream(problem.quotas()).map(Arrays::toString).distinct().count();
        Run fast = run(Method.COMPACT, problem, seed);
        report.say("%,d/%,d: %s took %.1f s".formatted(size.people(), size.seats(), fast.method(), fast.seconds()));
        Optional<Run> reference =
                withReference ? Optional.of(run(Method.COLUMN_GENERATION, problem, seed)) : Optional.empty();
        reference.ifPresent(run -> report.say("%,d/%,d: column generation took %.1f s"
                .formatted(size.people(), size.seats(), run.seconds())));
        return new Pair(size, kinds, fast, reference);
    }

    /** Where the fast way finds out that it does not hold, its time is lost, and that of the exact way is added. */
    private static Run run(Method method, PanelProblem problem, long seed) {
        long start = System.nanoTime();
        Computation computation = PanelLotteries.by(method, problem, Objective.LEXIMIN, PANELS, seed)
                .filter(result -> method != Method.COMPACT || result.certified())
                .orElseGet(() -> PanelLotteries.by(
                                Method.COLUMN_GENERATION, problem, Objective.LEXIMIN, PANELS, seed)
                        .orElseThrow());
        return new Run((System.nanoTime() - start) / 1e9, computation);
    }

    /** So that neither is measured while the program is being compiled and libraries are being loaded. */
    void warmUp(long seed) {
        var size = new Size(120, 20);
        for (boolean reference : List.of(true, true)) {
            measure(size, seed, reference);
        }
    }
}
