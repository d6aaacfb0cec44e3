package org.folkmoot.lottery.feasibility;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.panel.SolverGaveUpException;

/**
 * All panels that households allow, as an integer program in which seats and the people under each quota are bounded
 * as wanted.
 */
public final class PanelProgram implements AutoCloseable {
    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver = MPSolver.createSolver("CBC");
    private final MPSolverParameters exact = new MPSolverParameters();
    private final PanelProblem problem;
    private final MPVariable seats;
    private final MPVariable[] counts;
    private long end;

    /**
     * With the seats and quotas of the problem.
     *
     * @param limit for all searches together, from now on
     */
    public PanelProgram(PanelProblem problem, Duration limit) {
        this.problem = problem;
        within(limit);
        exact.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        Companions companions = Companions.of(problem);
        seats = solver.makeNumVar(problem.seats(), problem.seats(), "");
        MPConstraint seated = sumOf(seats);
        counts = new MPVariable[problem.minimums().length];
        MPConstraint[] counted = new MPConstraint[counts.length];
        for (int quota = 0; quota < counts.length; quota++) {
            counts[quota] = solver.makeNumVar(problem.minimums()[quota], problem.maximums()[quota], "");
            counted[quota] = sumOf(counts[quota]);
        }
        for (Map.Entry<Companions.Composition, Integer> alike :
                companions.households().entrySet()) {
            int households = alike.getValue();
            boolean together = alike.getKey().members().size() > 1;
            MPConstraint atMostOneEach = together ? solver.makeConstraint(0, households) : null;
            for (int kind : alike.getKey().members().keySet()) {
                MPVariable drawn = solver.makeIntVar(0, households, "");
                if (together) {
                    atMostOneEach.setCoefficient(drawn, 1);
                }
                seated.setCoefficient(drawn, 1);
                for (int quota : companions.kinds()[kind]) {
                    counted[quota].setCoefficient(drawn, 1);
                }
            }
        }
    }

    /** From now on, for all searches together. */
    public void within(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    private MPConstraint sumOf(MPVariable total) {
        MPConstraint sum = solver.makeConstraint(0, 0);
        sum.setCoefficient(total, -1);
        return sum;
    }

    /** Whatever the number of seats. */
    public void freeSeats() {
        seats.setBounds(1, Math.max(1, problem.people()));
    }

    /** Whatever the number of people under this quota. */
    public void free(int quota) {
        counts[quota].setBounds(0, problem.people());
    }

    public void bound(int quota, int minimum, int maximum) {
        counts[quota].setBounds(minimum, maximum);
    }

    /** As the problem has it. */
    public void restore(int quota) {
        bound(quota, problem.minimums()[quota], problem.maximums()[quota]);
    }

    public boolean hasPanel() {
        return best(seats, false).isPresent();
    }

    OptionalInt leastSeats() {
        return best(seats, false);
    }

    OptionalInt mostSeats() {
        return best(seats, true);
    }

    /** The fewest people under this quota in any panel; empty when there is no panel. */
    public OptionalInt least(int quota) {
        return best(counts[quota], false);
    }

    /** The most people under this quota in any panel; empty when there is no panel. */
    public OptionalInt most(int quota) {
        return best(counts[quota], true);
    }

    private OptionalInt best(MPVariable count, boolean most) {
        MPObjective objective = solver.objective();
        objective.clear();
        objective.setCoefficient(count, 1);
        objective.setOptimizationDirection(most);
        return solve() ? OptionalInt.of((int) Math.round(count.solutionValue())) : OptionalInt.empty();
    }

    /**
     * @throws UndecidedException when the time is over
     * @throws SolverGaveUpException when the solver does
     */
    boolean solve() {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left < 1) {
            throw new UndecidedException(false);
        }
        solver.setTimeLimit(left);
        MPSolver.ResultStatus status = solver.solve(exact);
        return switch (status) {
            case OPTIMAL -> true;
            case INFEASIBLE -> false;
            case FEASIBLE -> throw new UndecidedException(true);
            case NOT_SOLVED -> throw new UndecidedException(false);
            case UNBOUNDED, ABNORMAL, MODEL_INVALID ->
                throw new SolverGaveUpException(
                        "the solver could not say whether there is a panel: it ended %s".formatted(status));
        };
    }

    MPSolver solver() {
        return solver;
    }

    MPVariable count(int quota) {
        return counts[quota];
    }

    @Override
    public void close() {
        exact.delete();
        solver.delete();
    }
}
