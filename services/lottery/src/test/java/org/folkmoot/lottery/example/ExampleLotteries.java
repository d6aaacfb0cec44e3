package org.folkmoot.lottery.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelProblem;

/** Panels at random, without any solver: tests of the protocol need some that meet the targets, not fair ones. */
public final class ExampleLotteries {
    private static final int MOST_ATTEMPTS = 10_000;

    private ExampleLotteries() {}

    public static PanelLottery compute(PanelProblem problem, Objective objective, int panels, long seed) {
        var random = new Random(seed);
        List<int[]> drawn = IntStream.range(0, panels)
                .mapToObj(panel -> panel(problem, random))
                .toList();
        double[] shares = new double[problem.people()];
        drawn.forEach(panel -> Arrays.stream(panel).forEach(person -> shares[person] += 1.0 / panels));
        return new PanelLottery(drawn, shares, PanelLottery.Method.LEGACY, 0.25, List.of());
    }

    private static int[] panel(PanelProblem problem, Random random) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            int[] panel = attempt(problem, random);
            if (panel.length == problem.seats()) {
                return panel;
            }
        }
        throw new IllegalStateException("the example is too tight for drawing at random");
    }

    private static int[] attempt(PanelProblem problem, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, problem.people()).boxed().toList());
        Collections.shuffle(order, random);
        int[] seated = new int[problem.minimums().length];
        Set<Integer> households = new HashSet<>();
        List<Integer> panel = new ArrayList<>();
        for (int person : order) {
            int household = problem.households()[person];
            boolean fits = panel.size() < problem.seats()
                    && Arrays.stream(problem.quotas()[person])
                            .allMatch(quota -> seated[quota] < problem.maximums()[quota])
                    && (household == PanelProblem.ALONE || households.add(household));
            if (fits) {
                panel.add(person);
                Arrays.stream(problem.quotas()[person]).forEach(quota -> seated[quota]++);
            }
        }
        boolean enough =
                IntStream.range(0, seated.length).allMatch(quota -> seated[quota] >= problem.minimums()[quota]);
        return enough ? panel.stream().mapToInt(Integer::intValue).sorted().toArray() : new int[0];
    }
}
