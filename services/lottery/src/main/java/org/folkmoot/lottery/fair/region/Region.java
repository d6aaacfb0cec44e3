package org.folkmoot.lottery.fair.region;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import org.folkmoot.lottery.panel.Kinds;

/**
 * The chances that can be had together, one for each kind of people. An objective puts its variables in, says of which
 * kinds they raise the chance, and has the whole maximised.
 */
public interface Region extends AutoCloseable {
    Kinds kinds();

    MPVariable variable(double least, double most, double worth);

    void worth(MPVariable variable, double worth);

    /** A row over the objective's own variables. */
    MPConstraint row(double least, double most);

    /** Each unit of the variable raises the chance of each person of this kind by so much more than before. */
    void raise(MPVariable variable, int kind, double chance);

    /** Finds the largest worth, to which {@code solutionValue} and {@code reducedCost} then belong. */
    double solve();

    /** By how much {@link #solve} may miss the largest worth, for a worth that is a chance. */
    double tolerance();

    /** The chances by kind at the last solution. */
    double[] chances();

    /** The most that the chances, each person's times the weight of their kind, can add up to. */
    double most(double[] weights);

    /** Takes all variables and rows of the objective out. */
    void clear();

    @Override
    void close();
}
