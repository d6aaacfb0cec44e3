package org.folkmoot.lottery.fair.region;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.fair.search.LinearProgram;
import org.folkmoot.lottery.panel.Kinds;

/**
 * The chances that meet the quotas on average. Every lottery over panels gives such chances; not all such chances come
 * from a lottery, so that what is best here is a bound on what is best there.
 *
 * <p>A row for the seats and one for each quota, whatever the number of people: the expected number of each kind is
 * never a row of its own. That no chance exceeds 1, and no two of a household sit together, is added where a solution
 * forgets it, which at the sizes of assemblies is seldom.
 */
public final class QuotaRegion implements Region {
    private static final double TOLERANCE = 1e-9;

    private final Kinds kinds;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<Integer> limits = new ArrayList<>();
    private LinearProgram program;
    private MPConstraint seats;
    private MPConstraint[] quotas;
    private MPConstraint[] limited;
    private int[] groupOf;
    private Terms terms;

    public QuotaRegion(Kinds kinds) {
        this.kinds = kinds;
        groupOf = new int[kinds.count()];
        List<List<Integer>> byMakeup = kinds.byMakeup();
        for (int makeup = 0; makeup < byMakeup.size(); makeup++) {
            group(byMakeup.get(makeup), kinds.homes()[makeup]);
        }
        for (int kind = 0; kind < kinds.count(); kind++) {
            if (kinds.alone(kind)) {
                group(List.of(kind), kinds.size(kind));
            }
        }
        clear();
    }

    private void group(List<Integer> together, int limit) {
        together.forEach(kind -> groupOf[kind] = groups.size());
        groups.add(together);
        limits.add(limit);
    }

    @Override
    public Kinds kinds() {
        return kinds;
    }

    @Override
    public MPVariable variable(double least, double most, double worth) {
        return program.variable(least, most, worth);
    }

    @Override
    public void worth(MPVariable variable, double worth) {
        program.worth(variable, worth);
    }

    @Override
    public MPConstraint row(double least, double most) {
        return program.row(least, most);
    }

    @Override
    public void raise(MPVariable variable, int kind, double chance) {
        terms.add(variable, kind, chance);
        double people = chance * kinds.size(kind);
        add(seats, variable, people);
        for (int quota : kinds.quotas()[kind]) {
            add(quotas[quota], variable, people);
        }
        if (limited[groupOf[kind]] != null) {
            add(limited[groupOf[kind]], variable, people);
        }
    }

    private static void add(MPConstraint row, MPVariable variable, double people) {
        row.setCoefficient(variable, row.getCoefficient(variable) + people);
    }

    @Override
    public double solve() {
        double value = program.solve();
        while (limitForgotten()) {
            value = program.solve();
        }
        return value;
    }

    private boolean limitForgotten() {
        double[] chances = terms.chances();
        boolean forgotten = false;
        for (int group = 0; group < limited.length; group++) {
            double expected = 0;
            for (int kind : groups.get(group)) {
                expected += chances[kind] * kinds.size(kind);
            }
            if (limited[group] == null && expected > limits.get(group) * (1 + TOLERANCE)) {
                limit(group);
                forgotten = true;
            }
        }
        return forgotten;
    }

    private void limit(int group) {
        limited[group] = program.row(-MPSolver.infinity(), limits.get(group));
        for (int kind : groups.get(group)) {
            for (Map.Entry<MPVariable, Double> term : terms.of(kind).entrySet()) {
                add(limited[group], term.getKey(), term.getValue() * kinds.size(kind));
            }
        }
    }

    @Override
    public double tolerance() {
        return TOLERANCE;
    }

    @Override
    public double[] chances() {
        return terms.chances();
    }

    @Override
    public double most(double[] weights) {
        try (var region = new QuotaRegion(kinds)) {
            for (int kind = 0; kind < weights.length; kind++) {
                MPVariable chance = region.variable(0, MPSolver.infinity(), weights[kind] * kinds.size(kind));
                region.raise(chance, kind, 1);
            }
            return region.solve();
        }
    }

    @Override
    public void clear() {
        close();
        program = new LinearProgram();
        terms = new Terms(kinds.count());
        limited = new MPConstraint[groups.size()];
        int[] minimums = kinds.problem().minimums();
        int[] maximums = kinds.problem().maximums();
        seats = program.row(kinds.problem().seats(), kinds.problem().seats());
        quotas = new MPConstraint[minimums.length];
        for (int quota = 0; quota < quotas.length; quota++) {
            quotas[quota] = program.row(minimums[quota], maximums[quota]);
        }
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }
}
