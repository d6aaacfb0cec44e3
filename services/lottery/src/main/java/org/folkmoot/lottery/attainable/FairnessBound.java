package org.folkmoot.lottery.attainable;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.folkmoot.lottery.feasibility.Companions;
import org.folkmoot.lottery.feasibility.UndecidedException;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.panel.SolverGaveUpException;

/**
 * A bound on the smallest probability: people who are alike in values and household get the same, quotas hold on
 * average. Every lottery over panels can be evened out like that, so none does better; the quotas of a single panel may
 * allow less. (The compact form of SORTITION.md, for one linear program instead of thousands.)
 */
final class FairnessBound implements AutoCloseable {
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final PanelProblem problem;
    private final MPVariable smallest = solver.makeNumVar(0, 1, "");
    private final MPVariable[] counts;
    private long end;
    private final double now;
    private final double[] countsNow;

    /**
     * @param limit for the quotas as they are
     * @throws UndecidedException when the time is over
     */
    FairnessBound(PanelProblem problem, Duration limit) {
        this.problem = problem;
        within(limit);
        Companions companions = Companions.of(problem);
        MPConstraint seats = solver.makeConstraint(problem.seats(), problem.seats());
        counts = new MPVariable[problem.minimums().length];
        MPConstraint[] counted = new MPConstraint[counts.length];
        for (int quota = 0; quota < counts.length; quota++) {
            counts[quota] = solver.makeNumVar(problem.minimums()[quota], problem.maximums()[quota], "");
            counted[quota] = solver.makeConstraint(0, 0);
            counted[quota].setCoefficient(counts[quota], -1);
        }
        for (Map.Entry<Companions.Composition, Integer> alike :
                companions.households().entrySet()) {
            int households = alike.getValue();
            boolean together = alike.getKey().members().size() > 1;
            MPConstraint atMostOneEach = together ? solver.makeConstraint(0, households) : null;
            for (Map.Entry<Integer, Integer> members : alike.getKey().members().entrySet()) {
                MPVariable drawn = solver.makeNumVar(0, households, "");
                if (together) {
                    atMostOneEach.setCoefficient(drawn, 1);
                }
                seats.setCoefficient(drawn, 1);
                for (int quota : companions.kinds()[members.getKey()]) {
                    counted[quota].setCoefficient(drawn, 1);
                }
                MPConstraint noneBelow = solver.makeConstraint(0, MPSolver.infinity());
                noneBelow.setCoefficient(drawn, 1);
                noneBelow.setCoefficient(smallest, -(double) households * members.getValue());
            }
        }
        solver.objective().setCoefficient(smallest, 1);
        solver.objective().setMaximization();
        now = solved();
        countsNow = Arrays.stream(counts).mapToDouble(MPVariable::solutionValue).toArray();
    }

    /** From now on, for all solutions together. */
    void within(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    /** With the quotas as they are. */
    double minimumProbability() {
        return now;
    }

    private double solved() {
        MPSolver.ResultStatus status = status();
        if (status == MPSolver.ResultStatus.ABNORMAL) {
            solver.reset();
            status = status();
        }
        return switch (status) {
            case OPTIMAL -> Math.max(0, smallest.solutionValue());
            case INFEASIBLE -> 0;
            case FEASIBLE, NOT_SOLVED -> throw new UndecidedException(false);
            case UNBOUNDED, ABNORMAL, MODEL_INVALID ->
                throw new SolverGaveUpException(
                        "the solver could not say how fair a lottery can be: it ended %s".formatted(status));
        };
    }

    private MPSolver.ResultStatus status() {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left < 1) {
            throw new UndecidedException(false);
        }
        solver.setTimeLimit(left);
        return solver.solve();
    }

    /**
     * With one quota tighter; which changes nothing if the best probabilities already keep to it on average.
     *
     * @throws UndecidedException when the time is over
     */
    double minimumProbability(int quota, int minimum, int maximum) {
        if (countsNow[quota] >= minimum && countsNow[quota] <= maximum) {
            return now;
        }
        counts[quota].setBounds(minimum, maximum);
        try {
            return solved();
        } finally {
            counts[quota].setBounds(problem.minimums()[quota], problem.maximums()[quota]);
        }
    }

    @Override
    public void close() {
        solver.delete();
    }
}
