package org.folkmoot.lottery.fair;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.lottery.fair.objective.Best;
import org.folkmoot.lottery.fair.objective.Goldilocks;
import org.folkmoot.lottery.fair.objective.Leximin;
import org.folkmoot.lottery.fair.objective.Nash;
import org.folkmoot.lottery.fair.region.PanelRegion;
import org.folkmoot.lottery.fair.region.QuotaRegion;
import org.folkmoot.lottery.fair.region.Region;
import org.folkmoot.lottery.fair.rounding.Dealing;
import org.folkmoot.lottery.fair.rounding.Rounding;
import org.folkmoot.lottery.fair.search.FirstPanels;
import org.folkmoot.lottery.fair.search.NearSearch;
import org.folkmoot.lottery.fair.search.PanelSearch;
import org.folkmoot.lottery.panel.Kinds;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelLottery.Method;

/** The two ways to a fair lottery over panels, for one partition of the pool into kinds. */
final class ByKinds {
    /** Households of which more would sit in a panel on average, did one not know of them, have to be known. */
    private static final double CROWDED = 0.5;

    private final Kinds kinds;
    private final Objective objective;
    private final int panels;
    private final long seed;

    ByKinds(Kinds kinds, Objective objective, int panels, long seed) {
        this.kinds = kinds;
        this.objective = objective;
        this.panels = panels;
        this.seed = seed;
    }

    /**
     * What is best within the quotas on average, and then, to show that it can be had, panels that give it.
     *
     * @return empty when no panels do
     */
    Optional<Computation> compact() {
        Set<Integer> crowded;
        try (var search = new PanelSearch(kinds, NearSearch.NEAR);
                var near = new NearSearch(kinds);
                var region = new QuotaRegion(kinds)) {
            BitSet inNoPanel = FirstPanels.find(kinds, search, 1)
                    .orElseThrow(InfeasibleException::new)
                    .inNoPanel();
            Best best = best(region, inNoPanel);
            crowded = kinds.crowded(best.chances(), CROWDED);
            if (crowded.isEmpty()) {
                return Rounding.of(kinds, best.chances(), panels, near)
                        .flatMap(counts -> computation(counts, best, Method.COMPACT, inNoPanel));
            }
        }
        // Only now, so that the solvers' memory for fewer kinds is free again before that for more is taken.
        return new ByKinds(Kinds.together(kinds.problem(), crowded), objective, panels, seed).compact();
    }

    /**
     * What is best of all lotteries, found panel by panel, and then rounded.
     *
     * @param rounds of multiplicative weights for the first panels
     */
    Computation columnGeneration(int rounds) {
        // Panels to begin with need not be the heaviest: proving that took minutes each with 1,727 people.
        try (var roughly = new PanelSearch(kinds, NearSearch.NEAR)) {
            FirstPanels first = FirstPanels.find(kinds, roughly, rounds).orElseThrow(InfeasibleException::new);
            try (var search = new PanelSearch(kinds, 0);
                    var near = new NearSearch(kinds);
                    var region = new PanelRegion(kinds, search, first.panels())) {
                Best best = best(region, first.inNoPanel());
                double[] lottery = region.lottery(best.chances());
                List<int[]> counts = Rounding.of(kinds, best.chances(), panels, near, region.panels(), lottery);
                return computation(counts, best, Method.COLUMN_GENERATION, first.inNoPanel())
                        .orElseThrow();
            }
        }
    }

    private Best best(Region region, BitSet inNoPanel) {
        return switch (objective) {
            case LEXIMIN -> Leximin.best(region, inNoPanel);
            case MAXIMIN, LEGACY -> Leximin.first(region, inNoPanel);
            case NASH -> Nash.best(region, inNoPanel);
            case GOLDILOCKS -> Goldilocks.best(region, inNoPanel);
        };
    }

    private Optional<Computation> computation(List<int[]> counts, Best best, Method method, BitSet inNoPanel) {
        double[] intended = new double[kinds.problem().people()];
        for (int kind = 0; kind < kinds.count(); kind++) {
            for (int person : kinds.members()[kind]) {
                intended[person] = best.chances()[kind];
            }
        }
        List<Integer> left = inNoPanel.stream()
                .flatMap(kind -> IntStream.of(kinds.members()[kind]))
                .sorted()
                .boxed()
                .toList();
        return Dealing.deal(kinds, counts, seed).map(dealt -> {
            var unmeasured = new PanelLottery(dealt, intended, method, 0, left);
            double gap = Gap.of(objective, kinds.problem(), unmeasured.probabilities(), intended, left.size());
            return Computation.of(new PanelLottery(dealt, intended, method, Math.min(1, gap + best.missed()), left));
        });
    }
}
