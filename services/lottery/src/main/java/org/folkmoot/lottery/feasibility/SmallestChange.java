package org.folkmoot.lottery.feasibility;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.pool.Quota;

/**
 * The change of quotas that is smallest, counted in people over all bounds, and makes a panel possible. Of several that
 * are equally small one with the fewest bounds is found.
 */
final class SmallestChange {
    private final PanelProblem problem;
    private final List<Quota> quotas;

    SmallestChange(PanelProblem problem, List<Quota> quotas) {
        this.problem = problem;
        this.quotas = quotas;
    }

    /** Empty when no change within what the targets allow to be changed is enough. */
    Optional<List<Change>> withinLimits() {
        return find(true, quota -> true);
    }

    /** Empty when no change of quotas is enough. */
    Optional<List<Change>> beyondLimits() {
        return find(false, quota -> true);
    }

    /** Other changes of a single quota that are no larger; there are none when the one found needs several. */
    List<List<Change>> alternatives(List<Change> found, boolean limited) {
        if (found.size() > 1) {
            return List.of();
        }
        int size = found.stream().mapToInt(Change::size).sum();
        List<List<Change>> alternatives = new ArrayList<>();
        for (int only = 0; only < quotas.size(); only++) {
            int one = only;
            find(limited, quota -> quota == one)
                    .filter(changes -> changes.stream().mapToInt(Change::size).sum() == size && !changes.equals(found))
                    .ifPresent(alternatives::add);
        }
        return alternatives;
    }

    private Optional<List<Change>> find(boolean limited, IntPredicate changeable) {
        try (PanelProgram program = new PanelProgram(problem)) {
            MPSolver solver = program.solver();
            MPVariable[] lowered = new MPVariable[quotas.size()];
            MPVariable[] raised = new MPVariable[quotas.size()];
            for (int place = 0; place < quotas.size(); place++) {
                if (!changeable.test(place)) {
                    continue;
                }
                Quota quota = quotas.get(place);
                program.free(place);
                int down = quota.minimum() - (limited ? quota.lowestMinimum() : 0);
                int up =
                        limited ? Math.min(quota.highestMaximum() - quota.maximum(), problem.seats()) : problem.seats();
                lowered[place] = slack(solver, down, program.count(place), quota.minimum(), 1);
                raised[place] = slack(solver, up, program.count(place), quota.maximum(), -1);
            }
            solver.objective().setMinimization();
            return program.solve() ? Optional.of(changes(lowered, raised)) : Optional.empty();
        }
    }

    /** A person weighs more than all bounds together, so that the number of bounds only decides between equals. */
    private MPVariable slack(MPSolver solver, int most, MPVariable count, int bound, int sign) {
        double infinity = MPSolver.infinity();
        MPVariable people = solver.makeIntVar(0, most, "");
        MPConstraint kept = sign > 0 ? solver.makeConstraint(bound, infinity) : solver.makeConstraint(-infinity, bound);
        kept.setCoefficient(count, 1);
        kept.setCoefficient(people, sign);
        MPVariable used = solver.makeBoolVar("");
        MPConstraint counted = solver.makeConstraint(0, infinity);
        counted.setCoefficient(used, most);
        counted.setCoefficient(people, -1);
        solver.objective().setCoefficient(people, 2.0 * quotas.size() + 1);
        solver.objective().setCoefficient(used, 1);
        return people;
    }

    private List<Change> changes(MPVariable[] lowered, MPVariable[] raised) {
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < quotas.size(); place++) {
            Quota quota = quotas.get(place);
            int down = value(lowered[place]);
            int up = value(raised[place]);
            if (down > 0) {
                changes.add(new Change(quota, Change.Bound.MINIMUM, quota.minimum() - down));
            }
            if (up > 0) {
                changes.add(new Change(quota, Change.Bound.MAXIMUM, quota.maximum() + up));
            }
        }
        return changes;
    }

    private static int value(MPVariable slack) {
        return slack == null ? 0 : (int) Math.round(slack.solutionValue());
    }
}
