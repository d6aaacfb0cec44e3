package org.folkmoot.lottery.fair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Leximin over all panels there are, by ojAlgo and by definition: the smallest open chance as large as can be; then,
 * person by person, whether their chance can be any larger with nobody's smaller. Needs no duals.
 */
final class EveryPanel {
    private static final double CLOSE = 3e-7;
    private static final double SLACK = 1e-8;

    private final List<int[]> panels;
    private final int people;
    private final double[] settled;

    private EveryPanel(List<int[]> panels, int people) {
        this.panels = panels;
        this.people = people;
        settled = new double[people];
        Arrays.fill(settled, -1);
    }

    static double[] leximin(List<int[]> panels, int people) {
        var every = new EveryPanel(panels, people);
        while (Arrays.stream(every.settled).anyMatch(chance -> chance < 0)) {
            every.settle();
        }
        return every.settled;
    }

    private void settle() {
        double[] floors = settled.clone();
        double smallest = most(floors, open(), true);
        BitSet open = open();
        open.stream().forEach(person -> floors[person] = smallest);
        for (int person = open.nextSetBit(0); person >= 0; person = open.nextSetBit(person + 1)) {
            var alone = new BitSet();
            alone.set(person);
            if (most(floors, alone, false) <= smallest + CLOSE) {
                settled[person] = smallest;
            }
        }
    }

    private BitSet open() {
        var open = new BitSet();
        for (int person = 0; person < people; person++) {
            open.set(person, settled[person] < 0);
        }
        return open;
    }

    /** The largest smallest chance of these people when nobody is below their floor. */
    private double most(double[] floors, BitSet raised, boolean openHaveNoFloor) {
        var model = new ExpressionsBasedModel();
        Variable smallest = model.newVariable("smallest").lower(0).upper(1).weight(1);
        Expression certain = model.newExpression("certain").level(1);
        Expression[] chances = new Expression[people];
        for (int person = 0; person < people; person++) {
            boolean bare = openHaveNoFloor && floors[person] < 0;
            chances[person] =
                    model.newExpression("floor" + person).lower(bare ? 0 : Math.max(0, floors[person] - SLACK));
        }
        Expression[] above = new Expression[people];
        raised.stream().forEach(person -> {
            above[person] = model.newExpression("raised" + person).lower(0);
            above[person].set(smallest, -1);
        });
        for (int panel = 0; panel < panels.size(); panel++) {
            Variable probability = model.newVariable("panel" + panel).lower(0).upper(1);
            certain.set(probability, 1);
            for (int person : panels.get(panel)) {
                chances[person].set(probability, 1);
                if (above[person] != null) {
                    above[person].set(probability, 1);
                }
            }
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("ojAlgo ended " + result.getState());
        }
        return result.getValue();
    }
}
