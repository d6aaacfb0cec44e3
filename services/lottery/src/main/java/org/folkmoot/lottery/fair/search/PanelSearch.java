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
import org.folkmoot.lottery.panel.SolverGaveUpException;

/**
 * Finds the panel that weighs most: an integer program with a variable for each kind and a row for each quota and each
 * makeup of households. NP-hard in general; a few milliseconds to a second at the sizes of assemblies. The same
 * questions in the same order get the same answers: one thread, no limit of time.
 *
 * <p>SCIP at times ends without an answer (OR-Tools: ABNORMAL, "Invalid SCIP status"). Two causes are known and avoided
 * here. Where it begins anew from the root and the last question's panels then leave nothing to search, it forgets to say so
 * ("invalid SCIP status &lt;0&gt;"): it may not begin anew. And a variable that it saw first as a yes or no may not be 2
 * afterwards (google/or-tools issue 3600): it is told afresh then. Whatever else it ends with, it is asked again in other
 * ways, a few times. No answer is taken on trust: what is found
 * has to be a panel, no lighter than the last one found, and there is one if the last one found would do.
 */
public final class PanelSearch implements AutoCloseable {
    /** Solvers judge numbers near 1 well: the heaviest kind weighs this much. */
    private static final double SCALE = 1000;

    /** Some thirty rows and as many equal columns as there are kinds: measured, all this costs more than it saves. */
    private static final String PLAIN_BRANCH_AND_BOUND = """
            presolving/maxrounds = 0
            presolving/maxrestarts = 0
            separating/maxrounds = 0
            separating/maxroundsroot = 0
            heuristics/alns/freq = -1
            heuristics/crossover/freq = -1
            heuristics/feaspump/freq = -1
            heuristics/rens/freq = -1
            heuristics/rins/freq = -1
            """;

    /** SCIP as it comes, for where the plain way fails. */
    private static final String WITH_ALL_STEPS = "";

    private static final String IN_ANOTHER_ORDER =
            "randomization/permutevars = TRUE\nrandomization/permutationseed = 1\n";

    /** The ways to ask; all but the first begin afresh. */
    private static final List<String> WAYS =
            List.of(PLAIN_BRANCH_AND_BOUND, PLAIN_BRANCH_AND_BOUND, WITH_ALL_STEPS, IN_ANOTHER_ORDER);

    /** How SCIP is asked; another one in tests. */
    @FunctionalInterface
    interface Solving {
        MPSolver.ResultStatus solve(MPSolver solver, MPSolverParameters parameters);
    }

    private final Kinds kinds;
    private final Solving solving;
    private final MPSolver solver;
    private final MPVariable[] counts;
    private final MPSolverParameters parameters;
    private final PanelCheck check;
    /** By kind: SCIP saw it first as a yes or no, and would refuse more. */
    private boolean[] yesOrNo = {};

    /**
     * @param tolerance by which share of the best weight the answer may fall short; 0 for the best
     */
    public PanelSearch(Kinds kinds, double tolerance) {
        this(kinds, tolerance, MPSolver::solve);
    }

    PanelSearch(Kinds kinds, double tolerance, Solving solving) {
        Loader.loadNativeLibraries();
        this.kinds = kinds;
        this.solving = solving;
        check = new PanelCheck(kinds, tolerance);
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

    /**
     * The heaviest panel, by kind how many; empty if there is no panel at all.
     *
     * @throws SolverGaveUpException when that cannot be found out
     */
    public Optional<int[]> heaviest(double[] weights) {
        int[] least = new int[counts.length];
        int[] most = new int[counts.length];
        Arrays.setAll(most, kinds::most);
        return heaviest(weights, least, most);
    }

    /**
     * The heaviest panel that has from {@code least} to {@code most} of each kind.
     *
     * @throws SolverGaveUpException when that cannot be found out
     */
    public Optional<int[]> heaviest(double[] weights, int[] least, int[] most) {
        double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
        double scale = largest > 0 ? SCALE / largest : 0;
        double[] scaled = Arrays.stream(weights).map(weight -> weight * scale).toArray();
        if (yesOrNo.length == 0) {
            firstSeen(most);
        } else if (outgrown(most)) {
            afresh(PLAIN_BRANCH_AND_BOUND, most);
        }
        for (int kind = 0; kind < counts.length; kind++) {
            counts[kind].setBounds(least[kind], most[kind]);
            solver.objective().setCoefficient(counts[kind], scaled[kind]);
        }
        MPSolver.ResultStatus status = solving.solve(solver, parameters);
        int way = 0;
        while (!answered(status, scaled, least, most)) {
            if (++way == WAYS.size()) {
                throw new SolverGaveUpException(
                        "the search for one panel among %,d kinds of people ended %s, and so did %d other ways to search"
                                .formatted(counts.length, status, WAYS.size() - 1));
            }
            afresh(WAYS.get(way), most);
            status = solving.solve(solver, parameters);
        }
        Optional<int[]> answer = status == MPSolver.ResultStatus.OPTIMAL ? Optional.of(found()) : Optional.empty();
        if (way > 1) {
            afresh(PLAIN_BRANCH_AND_BOUND, most);
        }
        answer.ifPresent(check::found);
        return answer;
    }

    private boolean outgrown(int[] most) {
        for (int kind = 0; kind < yesOrNo.length; kind++) {
            if (yesOrNo[kind] && most[kind] > 1) {
                return true;
            }
        }
        return false;
    }

    private void afresh(String parameters, int[] most) {
        solver.reset();
        solver.setSolverSpecificParametersAsString(parameters);
        firstSeen(most);
    }

    private void firstSeen(int[] most) {
        yesOrNo = new boolean[counts.length];
        for (int kind = 0; kind < most.length; kind++) {
            yesOrNo[kind] = most[kind] <= 1;
        }
    }

    private boolean answered(MPSolver.ResultStatus status, double[] weights, int[] least, int[] most) {
        return switch (status) {
            case OPTIMAL -> check.holds(found(), weights, least, most);
            case INFEASIBLE -> check.mayBeNone(least, most);
            case FEASIBLE, UNBOUNDED, ABNORMAL, MODEL_INVALID, NOT_SOLVED -> false;
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
