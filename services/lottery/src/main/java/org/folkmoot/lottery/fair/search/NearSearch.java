package org.folkmoot.lottery.fair.search;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.lottery.panel.Kinds;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * Finds a panel that weighs nearly most, soon, out of thousands of kinds. The linear program, which knows no households,
 * leaves as many kinds undecided as it has rows, a few dozen; those it decided most narrowly, or from one household, are
 * put in question again with them, the others stay as they are, and an integer program of that size settles the rest. If it has no answer, twice as many are put in
 * question, up to all.
 */
public final class NearSearch implements AutoCloseable {
    /** A panel that weighs so much less than the heaviest, as a share, is as good for most purposes. */
    public static final double NEAR = 0.02;

    private static final int CORE = 300;

    private final Kinds kinds;
    private final PanelSearch whole;
    private final LinearProgram program = new LinearProgram();
    private final MPVariable[] counts;

    public NearSearch(Kinds kinds) {
        this.kinds = kinds;
        whole = new PanelSearch(kinds, NEAR);
        counts = new MPVariable[kinds.count()];
        Arrays.setAll(counts, kind -> program.variable(0, kinds.most(kind), 0));
        PanelProblem problem = kinds.problem();
        MPConstraint seats = program.row(problem.seats(), problem.seats());
        MPConstraint[] quotas = new MPConstraint[problem.minimums().length];
        Arrays.setAll(quotas, quota -> program.row(problem.minimums()[quota], problem.maximums()[quota]));
        for (int kind = 0; kind < counts.length; kind++) {
            seats.setCoefficient(counts[kind], 1);
            for (int quota : kinds.quotas()[kind]) {
                quotas[quota].setCoefficient(counts[kind], 1);
            }
        }
    }

    /** A heavy panel that has from {@code least} to {@code most} of each kind; empty if there is none. */
    public Optional<int[]> heavy(double[] weights, int[] least, int[] most) {
        int[] open = IntStream.range(0, counts.length)
                .filter(kind -> most[kind] > least[kind])
                .toArray();
        if (open.length <= CORE) {
            return whole.heaviest(weights, least, most);
        }
        for (int kind = 0; kind < counts.length; kind++) {
            counts[kind].setBounds(least[kind], most[kind]);
            program.worth(counts[kind], weights[kind]);
        }
        if (!program.feasible()) {
            return Optional.empty();
        }
        int[] narrowest = narrowest(open);
        for (int core = CORE; core < open.length; core *= 2) {
            Optional<int[]> found = settle(Arrays.copyOf(narrowest, core), weights, least, most);
            if (found.isPresent()) {
                return found;
            }
        }
        return whole.heaviest(weights, least, most);
    }

    private int[] narrowest(int[] open) {
        int[] homes = kinds.homes().clone();
        for (int kind : open) {
            if (!kinds.alone(kind)) {
                homes[kinds.makeups()[kind]] -= decided(kind);
            }
        }
        double[] margins = new double[counts.length];
        for (int kind : open) {
            boolean overtaken = !kinds.alone(kind) && homes[kinds.makeups()[kind]] < 0;
            margins[kind] = overtaken ? 0 : Math.abs(counts[kind].reducedCost());
        }
        return IntStream.of(open)
                .boxed()
                .sorted(Comparator.comparing(kind -> margins[kind]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int decided(int kind) {
        return (int) Math.round(counts[kind].solutionValue());
    }

    private Optional<int[]> settle(int[] core, double[] weights, int[] least, int[] most) {
        int[] panel = new int[counts.length];
        Arrays.setAll(panel, this::decided);
        IntStream.of(core).forEach(kind -> panel[kind] = 0);
        Kinds rest = rest(core, panel);
        if (IntStream.of(rest.homes()).anyMatch(homes -> homes < 0)) {
            return Optional.empty();
        }
        try (var search = new PanelSearch(rest, NEAR)) {
            Optional<int[]> found = search.heaviest(
                    IntStream.of(core).mapToDouble(kind -> weights[kind]).toArray(),
                    IntStream.of(core).map(kind -> least[kind]).toArray(),
                    IntStream.of(core).map(kind -> most[kind]).toArray());
            found.ifPresent(part -> {
                for (int place = 0; place < core.length; place++) {
                    panel[core[place]] = part[place];
                }
            });
            return found.map(part -> panel);
        }
    }

    /** The seats, quotas and households that the decided part of the panel leaves to the kinds in question. */
    private Kinds rest(int[] core, int[] decided) {
        PanelProblem problem = kinds.problem();
        int[] minimums = problem.minimums().clone();
        int[] maximums = problem.maximums().clone();
        int[] homes = kinds.homes().clone();
        for (int kind = 0; kind < decided.length; kind++) {
            for (int quota : kinds.quotas()[kind]) {
                minimums[quota] -= decided[kind];
                maximums[quota] -= decided[kind];
            }
            if (!kinds.alone(kind)) {
                homes[kinds.makeups()[kind]] -= decided[kind];
            }
        }
        var rest = new PanelProblem(
                problem.seats() - IntStream.of(decided).sum(),
                minimums,
                maximums,
                problem.quotas(),
                problem.households());
        return new Kinds(
                rest,
                IntStream.of(core).mapToObj(kind -> kinds.members()[kind]).toArray(int[][]::new),
                IntStream.of(core).mapToObj(kind -> kinds.quotas()[kind]).toArray(int[][]::new),
                IntStream.of(core).map(kind -> kinds.makeups()[kind]).toArray(),
                homes);
    }

    @Override
    public void close() {
        whole.close();
        program.close();
    }
}
