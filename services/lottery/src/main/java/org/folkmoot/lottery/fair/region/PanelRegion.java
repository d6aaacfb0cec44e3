package org.folkmoot.lottery.fair.region;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.lottery.fair.search.LinearProgram;
import org.folkmoot.lottery.fair.search.PanelSearch;
import org.folkmoot.lottery.panel.Kinds;

/**
 * The chances that lotteries over panels give: exact, by column generation (Flanigan et al., Nature 596, 2021,
 * supplementary information 9).
 *
 * <p>Each panel found is a column, its probability a variable, and a row for each kind says that its chance is the
 * probability of the panels with it. The rows' prices are the weights for which the next panel is sought; when the
 * heaviest panel of all is worth no more than the panels at hand, no panel unseen could better the solution. The
 * published program is the dual of this one, with the prices as its variables and a row for each panel.
 */
public final class PanelRegion implements Region {
    /** A panel has to be worth so much more than those at hand; what is missed for the lack of it is no more. */
    private static final double TOLERANCE = 1e-8;

    private record Panel(List<Integer> counts) {}

    private final Kinds kinds;
    private final PanelSearch search;
    private final List<int[]> panels = new ArrayList<>();
    private final Set<Panel> seen = new HashSet<>();
    private final List<MPVariable> probabilities = new ArrayList<>();
    private LinearProgram program;
    private MPConstraint certain;
    private MPConstraint[] chances;
    private Terms terms;
    private double missed = TOLERANCE;

    /** @param first at least one panel, and for each kind that is in any panel, one that has it */
    public PanelRegion(Kinds kinds, PanelSearch search, List<int[]> first) {
        this.kinds = kinds;
        this.search = search;
        first.forEach(this::unseen);
        clear();
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
        chances[kind].setCoefficient(variable, terms.add(variable, kind, chance) * kinds.size(kind));
    }

    @Override
    public double solve() {
        double value = program.solve();
        while (panelMissed()) {
            value = program.solve();
        }
        return value;
    }

    private boolean panelMissed() {
        double[] prices =
                Arrays.stream(chances).mapToDouble(MPConstraint::dualValue).toArray();
        int[] panel = search.heaviest(prices).orElseThrow();
        double better = weight(panel, prices) - certain.dualValue();
        if (better <= TOLERANCE || !unseen(panel)) {
            missed = Math.max(missed, better);
            return false;
        }
        column(panel);
        return true;
    }

    private boolean unseen(int[] panel) {
        boolean unseen = seen.add(new Panel(Arrays.stream(panel).boxed().toList()));
        if (unseen) {
            panels.add(panel);
        }
        return unseen;
    }

    private void column(int[] panel) {
        MPVariable probability = program.variable(0, MPSolver.infinity(), 0);
        certain.setCoefficient(probability, 1);
        for (int kind = 0; kind < panel.length; kind++) {
            if (panel[kind] > 0) {
                chances[kind].setCoefficient(probability, -panel[kind]);
            }
        }
        probabilities.add(probability);
    }

    private static double weight(int[] panel, double[] weights) {
        double weight = 0;
        for (int kind = 0; kind < panel.length; kind++) {
            weight += panel[kind] * weights[kind];
        }
        return weight;
    }

    @Override
    public double tolerance() {
        return missed;
    }

    @Override
    public double[] chances() {
        return terms.chances();
    }

    @Override
    public double most(double[] weights) {
        return weight(search.heaviest(weights).orElseThrow(), weights);
    }

    /** The panels found so far. */
    public List<int[]> panels() {
        return List.copyOf(panels);
    }

    /** Probabilities of the panels found so far by which nobody falls short of these chances by more than need be. */
    public double[] lottery(double[] wanted) {
        clear();
        MPVariable shortfall = program.variable(0, MPSolver.infinity(), -1);
        for (int kind = 0; kind < wanted.length; kind++) {
            chances[kind].setBounds(-MPSolver.infinity(), -wanted[kind] * kinds.size(kind));
            chances[kind].setCoefficient(shortfall, -kinds.size(kind));
        }
        program.solve();
        return probabilities.stream()
                .mapToDouble(probability -> Math.max(0, probability.solutionValue()))
                .toArray();
    }

    @Override
    public void clear() {
        close();
        program = new LinearProgram();
        terms = new Terms(kinds.count());
        certain = program.row(1, 1);
        chances = new MPConstraint[kinds.count()];
        Arrays.setAll(chances, kind -> program.row(0, 0));
        probabilities.clear();
        panels.forEach(this::column);
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }
}
