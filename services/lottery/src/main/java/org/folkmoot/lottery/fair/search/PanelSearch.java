package org.folkmoot.lottery.fair.search;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.panel.Kinds;

/**
 * Finds the panel that weighs most: an integer program with a variable for each kind and a row for each quota and each
 * makeup of households. NP-hard in general; a few milliseconds to a second at the sizes of assemblies. The same
 * questions in the same order get the same answers: one thread, no limit of time.
 */
public final class PanelSearch implements AutoCloseable {
    /** Solvers judge numbers near 1 well: the heaviest kind weighs this much. */
    private static final double SCALE = 1000;

    /** Some thirty rows and as many equal columns as there are kinds: measured, all this costs more than it saves. */
    private static final String PLAIN_BRANCH_AND_BOUND = """
            presolving/maxrounds = 0
            separating/maxrounds = 0
            separating/maxroundsroot = 0
            heuristics/alns/freq = -1
            heuristics/crossover/freq = -1
            heuristics/feaspump/freq = -1
            heuristics/rens/freq = -1
            heuristics/rins/freq = -1
            """;

    private final Kinds kinds;
    private final MPSolver solver;
    private final MPVariable[] counts;
    private final MPSolverParameters parameters;

    /**
     * @param tolerance by which share of the best weight the answer may fall short; 0 for the best
     */
    public PanelSearch(Kinds kinds, double tolerance) {
        Loader.loadNativeLibraries();
        this.kinds = kinds;
        solver = MPSolver.createSolver("SCIP");
        counts = new MPVariable[kinds.count()];
        for (int kind = 0; kind < counts.length; kind++) {
            counts[kind] = solver.makeIntVar(0, kinds.most(kind), "");
        }
        parameters = new MPSolverParameters();
        seats();
        quotas();
        households();
        solver.objective().setMaximization();
        solver.setSolverSpecificParametersAsString(PLAIN_BRANCH_AND_BOUND);
        parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, tolerance);
    }

    /** The heaviest panel, by kind how many; empty if there is no panel at all. */
    public Optional<int[]> heaviest(double[] weights) {
        int[] least = new int[counts.length];
        int[] most = new int[counts.length];
        Arrays.setAll(most, kinds::most);
        return heaviest(weights, least, most);
    }

    /** The heaviest panel that has from {@code least} to {@code most} of each kind. */
    public Optional<int[]> heaviest(double[] weights, int[] least, int[] most) {
        double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
        double scale = largest > 0 ? SCALE / largest : 0;
        for (int kind = 0; kind < counts.length; kind++) {
            counts[kind].setBounds(least[kind], most[kind]);
            solver.objective().setCoefficient(counts[kind], weights[kind] * scale);
        }
        MPSolver.ResultStatus status = solver.solve(parameters);
        return status == MPSolver.ResultStatus.ABNORMAL ? anew() : answer(status);
    }

    /** Without its first steps SCIP at times gives up at once; with them it does not. */
    private Optional<int[]> anew() {
        solver.reset();
        solver.setSolverSpecificParametersAsString("");
        Optional<int[]> answer = answer(solver.solve(parameters));
        solver.reset();
        solver.setSolverSpecificParametersAsString(PLAIN_BRANCH_AND_BOUND);
        return answer;
    }

    private Optional<int[]> answer(MPSolver.ResultStatus status) {
        return switch (status) {
            case OPTIMAL, FEASIBLE -> Optional.of(found());
            case INFEASIBLE -> Optional.empty();
            default -> throw new IllegalStateException("the search for a panel ended " + status);
        };
    }

    private int[] found() {
        int[] found = new int[counts.length];
        Arrays.setAll(found, kind -> (int) Math.round(counts[kind].solutionValue()));
        return found;
    }

    private void seats() {
        MPConstraint row =
                solver.makeConstraint(kinds.problem().seats(), kinds.problem().seats());
        for (MPVariable count : counts) {
            row.setCoefficient(count, 1);
        }
    }

    private void quotas() {
        int[] minimums = kinds.problem().minimums();
        MPConstraint[] rows = new MPConstraint[minimums.length];
        Arrays.setAll(
                rows,
                quota -> solver.makeConstraint(minimums[quota], kinds.problem().maximums()[quota]));
        for (int kind = 0; kind < counts.length; kind++) {
            for (int quota : kinds.quotas()[kind]) {
                rows[quota].setCoefficient(counts[kind], 1);
            }
        }
    }

    private void households() {
        List<List<Integer>> byMakeup = kinds.byMakeup();
        for (int makeup = 0; makeup < byMakeup.size(); makeup++) {
            if (!byMakeup.get(makeup).isEmpty()) {
                MPConstraint row = solver.makeConstraint(0, kinds.homes()[makeup]);
                byMakeup.get(makeup).forEach(kind -> row.setCoefficient(counts[kind], 1));
            }
        }
    }

    @Override
    public void close() {
        solver.delete();
        parameters.delete();
    }
}
