package org.folkmoot.lottery.fair.region;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** A linear program that is maximised, with rows and columns added as it goes. */
final class LinearProgram implements AutoCloseable {
    private static final int TRIES = 3;

    private final MPSolver solver;

    LinearProgram() {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("GLOP");
        solver.objective().setMaximization();
    }

    MPVariable variable(double least, double most, double worth) {
        MPVariable variable = solver.makeNumVar(least, most, "");
        solver.objective().setCoefficient(variable, worth);
        return variable;
    }

    MPConstraint row(double least, double most) {
        return solver.makeConstraint(least, most);
    }

    void worth(MPVariable variable, double worth) {
        solver.objective().setCoefficient(variable, worth);
    }

    /** The largest value; GLOP at times loses its way from a warm start and finds it from a cold one. */
    double solve() {
        MPSolver.ResultStatus status = solver.solve();
        for (int tries = 1; tries < TRIES && status == MPSolver.ResultStatus.ABNORMAL; tries++) {
            solver.reset();
            status = solver.solve();
        }
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("a linear program ended " + status);
        }
        return solver.objective().value();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
