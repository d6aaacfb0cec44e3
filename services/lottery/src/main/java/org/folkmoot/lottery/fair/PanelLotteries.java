package org.folkmoot.lottery.fair;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.lottery.fair.legacy.GreedyPanels;
import org.folkmoot.lottery.fair.objective.Leximin;
import org.folkmoot.lottery.fair.region.QuotaRegion;
import org.folkmoot.lottery.fair.search.FirstPanels;
import org.folkmoot.lottery.fair.search.PanelSearch;
import org.folkmoot.lottery.panel.Kinds;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelLottery.Method;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * Finds the lottery over panels that is best by an objective.
 *
 * <p>The fast way asks what chances would be best if quotas had only to hold on average. That is one linear program
 * with a row for each quota, solved a few times over; no lottery can be better. Then it looks for panels, each within
 * the quotas, that give everybody that chance to within one panel. If it finds them, their lottery is the best there is
 * at that resolution. If not, the exact way finds panels by column generation, at the price of many more integer
 * programs.
 */
public final class PanelLotteries {
    /** Rounds of multiplicative weights: beyond this, panels found for their price are worth more. */
    private static final int FEW = 100;

    private PanelLotteries() {}

    /**
     * @param panels how many panels lie in the hat
     * @param seed the same seed gives the same panels
     * @throws InfeasibleException when no panel meets the quotas
     */
    public static PanelLottery compute(PanelProblem problem, Objective objective, int panels, long seed) {
        if (objective == Objective.LEGACY) {
            return legacy(problem, panels, seed).lottery();
        }
        return by(Method.COMPACT, problem, objective, panels, seed)
                .filter(Computation::certified)
                .orElseGet(() -> new ByKinds(Kinds.alike(problem), objective, panels, seed).columnGeneration(FEW))
                .lottery();
    }

    /**
     * By one way alone, to compare them. Column generation is then the published one, with everybody their own kind.
     *
     * @return empty if {@link Method#COMPACT} finds out that its chances cannot be had; not certified if its panels
     *     are further from them than one panel
     * @throws InfeasibleException when no panel meets the quotas
     */
    public static Optional<Computation> by(
            Method method, PanelProblem problem, Objective objective, int panels, long seed) {
        return switch (method) {
            case COMPACT ->
                apart(problem, objective, panels, seed)
                        .or(() -> new ByKinds(Kinds.alike(problem), objective, panels, seed).compact());
            case COLUMN_GENERATION ->
                Optional.of(new ByKinds(Kinds.eachPerson(problem), objective, panels, seed)
                        .columnGeneration(problem.people()));
            case LEGACY -> Optional.of(legacy(problem, panels, seed));
        };
    }

    /**
     * Where people share households: the best as if only those did of whom two would often sit together, which bounds
     * what is best, if it can be had all the same. In large pools the others seldom would, and are kept apart panel by
     * panel. There are many fewer kinds than with every household's make-up, so that it is much faster.
     *
     * @return empty where it cannot, or where somebody who shares a household might be in no panel for that
     */
    private static Optional<Computation> apart(PanelProblem problem, Objective objective, int panels, long seed) {
        if (IntStream.of(problem.households()).allMatch(household -> household == PanelProblem.ALONE)) {
            return Optional.empty();
        }
        return new ByKinds(Kinds.together(problem, Set.of()), objective, panels, seed)
                .compact()
                .filter(Computation::certified)
                .filter(found -> allShow(problem, found.lottery()));
    }

    private static boolean allShow(PanelProblem problem, PanelLottery lottery) {
        double[] shares = lottery.probabilities();
        return IntStream.range(0, shares.length)
                .filter(person -> problem.households()[person] != PanelProblem.ALONE)
                .allMatch(person -> shares[person] > 0 || lottery.inNoPanel().contains(person));
    }

    /** Nothing is aimed at: chances are what they turn out to be. The gap is to the best smallest chance. */
    private static Computation legacy(PanelProblem problem, int panels, long seed) {
        var kinds = Kinds.alike(problem);
        try (var search = new PanelSearch(kinds, 0);
                var region = new QuotaRegion(kinds)) {
            BitSet inNoPanel = FirstPanels.find(kinds, search, 1)
                    .orElseThrow(InfeasibleException::new)
                    .inNoPanel();
            List<Integer> left = inNoPanel.stream()
                    .flatMap(kind -> IntStream.of(kinds.members()[kind]))
                    .sorted()
                    .boxed()
                    .toList();
            double[] best = Leximin.first(region, inNoPanel).chances();
            List<int[]> drawn = GreedyPanels.draw(problem, panels, seed);
            var unmeasured = new PanelLottery(drawn, new double[problem.people()], Method.LEGACY, 0, left);
            double[] shares = unmeasured.probabilities();
            double[] people = new double[problem.people()];
            for (int kind = 0; kind < best.length; kind++) {
                for (int person : kinds.members()[kind]) {
                    people[person] = best[kind];
                }
            }
            double gap = Gap.of(Objective.LEGACY, problem, shares, people, left.size());
            return Computation.of(new PanelLottery(drawn, shares, Method.LEGACY, gap, left));
        }
    }
}
