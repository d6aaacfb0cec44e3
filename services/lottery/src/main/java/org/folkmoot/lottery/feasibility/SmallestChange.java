package org.folkmoot.lottery.feasibility;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.pool.Quota;

/**
 * The change of quotas that is smallest, counted in people over all bounds, and makes a panel possible. Of several that
 * are equally small one is found in which no bound moves far.
 */
final class SmallestChange {
    private final PanelProblem problem;
    private final List<Quota> quotas;
    private final long end;
    private List<Change> enough = List.of();
    private boolean outOfTime;

    /** @param limit for all searches together */
    SmallestChange(PanelProblem problem, List<Quota> quotas, Duration limit) {
        this.problem = problem;
        this.quotas = quotas;
        end = System.nanoTime() + limit.toNanos();
    }

    /**
     * Empty when no change within what the targets allow to be changed is enough.
     *
     * @throws UndecidedException when the time is over
     */
    Optional<List<Change>> withinLimits() {
        return find(true, quota -> true);
    }

    /**
     * Empty when no change of quotas is enough.
     *
     * @throws UndecidedException when the time is over
     */
    Optional<List<Change>> beyondLimits() {
        return find(false, quota -> true);
    }

    /** Where moving a single quota is enough: others that would do the same. */
    List<List<Change>> alternatives(List<Change> found, boolean limited) {
        if (found.size() > 1) {
            return List.of();
        }
        int size = found.stream().mapToInt(Change::size).sum();
        List<List<Change>> alternatives = new ArrayList<>();
        for (int only = 0; only < quotas.size(); only++) {
            int one = only;
            try {
                find(limited, quota -> quota == one)
                        .filter(changes ->
                                changes.stream().mapToInt(Change::size).sum() == size && !changes.equals(found))
                        .ifPresent(alternatives::add);
            } catch (UndecidedException e) {
                outOfTime = true;
                break;
            }
        }
        return alternatives;
    }

    /** Whether there may be more alternatives than were found. */
    boolean outOfTime() {
        return outOfTime;
    }

    /** A change that makes a panel possible, but perhaps not the smallest; where the search was undecided. */
    List<Change> enough() {
        return enough;
    }

    private Optional<List<Change>> find(boolean limited, IntPredicate changeable) {
        try (PanelProgram program = new PanelProgram(problem, Duration.ofNanos(end - System.nanoTime()))) {
            List<Slack> slacks = new ArrayList<>();
            for (int place = 0; place < quotas.size(); place++) {
                if (changeable.test(place)) {
                    program.free(place);
                    slacks.add(Slack.lowering(program, place, quotas.get(place), limited));
                    slacks.add(Slack.raising(program, place, quotas.get(place), limited));
                }
            }
            if (!fewestPeople(program, slacks)) {
                return Optional.empty();
            }
            List<Change> found = changes(slacks);
            try {
                evenly(program, slacks, found);
            } catch (UndecidedException outOfTime) {
                return Optional.of(found);
            }
            return Optional.of(changes(slacks));
        }
    }

    private boolean fewestPeople(PanelProgram program, List<Slack> slacks) {
        MPObjective people = program.solver().objective();
        slacks.forEach(slack -> people.setCoefficient(slack.people, 1));
        people.setMinimization();
        try {
            return program.solve();
        } catch (UndecidedException e) {
            enough = e.found() ? changes(slacks) : List.of();
            throw e;
        }
    }

    /** Rather each group a little than one group left out. */
    private static void evenly(PanelProgram program, List<Slack> slacks, List<Change> found) {
        MPSolver solver = program.solver();
        int total = found.stream().mapToInt(Change::size).sum();
        MPVariable largest = solver.makeIntVar(0, total, "");
        MPConstraint noMore = solver.makeConstraint(0, total);
        for (Slack slack : slacks) {
            noMore.setCoefficient(slack.people, 1);
            MPConstraint below = solver.makeConstraint(0, MPSolver.infinity());
            below.setCoefficient(largest, 1);
            below.setCoefficient(slack.people, -1);
        }
        solver.objective().clear();
        solver.objective().setCoefficient(largest, 1);
        solver.objective().setMinimization();
        if (!program.solve()) {
            throw new IllegalStateException("what was found is possible");
        }
    }

    private static List<Change> changes(List<Slack> slacks) {
        return slacks.stream().map(Slack::change).flatMap(Optional::stream).toList();
    }

    /** By how many people one bound may be passed. */
    private record Slack(Quota quota, Change.Bound bound, MPVariable people) {
        static Slack lowering(PanelProgram program, int place, Quota quota, boolean limited) {
            int most = quota.minimum() - (limited ? quota.lowestMinimum() : 0);
            MPVariable people = program.solver().makeIntVar(0, most, "");
            MPConstraint kept = program.solver().makeConstraint(quota.minimum(), MPSolver.infinity());
            kept.setCoefficient(program.count(place), 1);
            kept.setCoefficient(people, 1);
            return new Slack(quota, Change.Bound.MINIMUM, people);
        }

        static Slack raising(PanelProgram program, int place, Quota quota, boolean limited) {
            double most = limited ? quota.highestMaximum() - quota.maximum() : MPSolver.infinity();
            MPVariable people = program.solver().makeIntVar(0, most, "");
            MPConstraint kept = program.solver().makeConstraint(-MPSolver.infinity(), quota.maximum());
            kept.setCoefficient(program.count(place), 1);
            kept.setCoefficient(people, -1);
            return new Slack(quota, Change.Bound.MAXIMUM, people);
        }

        Optional<Change> change() {
            int size = (int) Math.round(people.solutionValue());
            return size == 0
                    ? Optional.empty()
                    : Optional.of(
                            switch (bound) {
                                case MINIMUM -> new Change(quota, bound, quota.minimum() - size);
                                case MAXIMUM -> new Change(quota, bound, quota.maximum() + size);
                            });
        }
    }
}
