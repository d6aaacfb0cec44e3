package org.folkmoot.lottery.fair.search;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** A linear program that is maximised, with rows and columns added as it goes. */
public final class LinearProgram implements AutoCloseable {
    private static final int TRIES = 3;
    /** Measured: a quarter of the time with a few dozen rows and thousands of columns. */
    private static final String FEW_ROWS = "use_dual_simplex: true use_preprocessing: false";

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
            throw new IllegalStateException("a linear program that has solutions was found to have none");
        }
        return solver.objective().value();
    }

    /** Solves it; GLOP at times loses its way from a warm start and finds it from a cold one. */
    boolean feasible() {
        MPSolver.ResultStatus status = solver.solve();
        for (int tries = 1; tries < TRIES && status == MPSolver.ResultStatus.ABNORMAL; tries++) {
            solver.reset();
            status = solver.solve();
        }
        return switch (status) {
            case OPTIMAL -> true;
            case INFEASIBLE -> false;
            default -> throw new IllegalStateException("a linear program ended " + status);
        };
    }

    @Override
    public void close() {
        solver.delete();
    }
}
