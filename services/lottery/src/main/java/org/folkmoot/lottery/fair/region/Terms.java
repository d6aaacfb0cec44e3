package org.folkmoot.lottery.fair.region;

import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By kind: the variables that make up its chance, always in the same order, so that sums round alike. */
final class Terms {
    private final List<Map<MPVariable, Double>> byKind = new ArrayList<>();

    Terms(int kinds) {
        for (int kind = 0; kind < kinds; kind++) {
            byKind.add(new LinkedHashMap<>());
        }
    }

    /** The coefficient the variable now has. */
    double add(MPVariable variable, int kind, double chance) {
        return byKind.get(kind).merge(variable, chance, Double::sum);
    }

    Map<MPVariable, Double> of(int kind) {
        return byKind.get(kind);
    }

    double[] chances() {
        double[] chances = new double[byKind.size()];
        for (int kind = 0; kind < chances.length; kind++) {
            for (Map.Entry<MPVariable, Double> term : byKind.get(kind).entrySet()) {
                chances[kind] += term.getValue() * term.getKey().solutionValue();
            }
        }
        return chances;
    }
}
