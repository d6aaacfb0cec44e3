package org.folkmoot.lottery.fair.search;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.folkmoot.lottery.panel.SolverGaveUpException;

/** A linear program that is maximised, with rows and columns added as it goes. */
public final class LinearProgram implements AutoCloseable {
    /** Measured: a quarter of the time with a few dozen rows and thousands of columns. */
    private static final String FEW_ROWS = "use_dual_simplex: true use_preprocessing: false";

    private static final String AS_IT_COMES = "use_dual_simplex: false use_preprocessing: true";

    private final MPSolver solver;

    public LinearProgram() {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("GLOP");
        solver.setSolverSpecificParametersAsString(FEW_ROWS);
        solver.objective().setMaximization();
    }

    public MPVariable variable(double least, double most, double worth) {
        MPVariable variable = solver.makeNumVar(least, most, "");
        solver.objective().setCoefficient(variable, worth);
        return variable;
    }

    public MPConstraint row(double least, double most) {
        return solver.makeConstraint(least, most);
    }

    public void worth(MPVariable variable, double worth) {
        solver.objective().setCoefficient(variable, worth);
    }

    /** The largest value. */
    public double solve() {
        if (!feasible()) {
            throw new SolverGaveUpException("a linear program that has solutions was said to have none");
        }
        return solver.objective().value();
    }

    /**
     * Solves it. GLOP at times loses its way from a warm start and finds it from a cold one, or in its other manner.
     *
     * @throws SolverGaveUpException when it never does
     */
    boolean feasible() {
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.ABNORMAL) {
            solver.reset();
            status = solver.solve();
        }
        if (status == MPSolver.ResultStatus.ABNORMAL) {
            solver.reset();
            solver.setSolverSpecificParametersAsString(AS_IT_COMES);
            status = solver.solve();
            solver.setSolverSpecificParametersAsString(FEW_ROWS);
        }
        return switch (status) {
            case OPTIMAL -> true;
            case INFEASIBLE -> false;
            case FEASIBLE, UNBOUNDED, ABNORMAL, MODEL_INVALID, NOT_SOLVED ->
                throw new SolverGaveUpException("a linear program ended %s, from a cold start too".formatted(status));
        };
    }

    @Override
    public void close() {
        solver.delete();
    }
}
