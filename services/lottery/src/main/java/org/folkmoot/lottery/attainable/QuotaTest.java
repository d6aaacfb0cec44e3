package org.folkmoot.lottery.attainable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.lottery.feasibility.Change;
import org.folkmoot.lottery.feasibility.Counts;
import org.folkmoot.lottery.feasibility.PanelProgram;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;

/**
 * All quotas of a pool, tried one after the other.
 *
 * @param minimumProbability no lottery over panels within the quotas as they are gives everyone more
 */
public record QuotaTest(int people, int seats, double minimumProbability, List<AttainableQuota> quotas) {
    public QuotaTest {
        quotas = List.copyOf(quotas);
    }

    /**
     * @param pool in which there is a panel
     * @param asTheyCome hears of each quota at once, since a large pool takes minutes
     */
    public static QuotaTest of(Pool pool, int seats, Consumer<AttainableQuota> asTheyCome) {
        PanelProblem problem = PanelProblem.of(pool, seats);
        List<Quota> quotas = pool.targets().quotas();
        int[] counts = Counts.of(quotas, pool.people());
        List<AttainableQuota> tested = new ArrayList<>();
        try (PanelProgram panels = new PanelProgram(problem);
                FairnessBound fairness = new FairnessBound(problem)) {
            Trial trial = new Trial(panels, fairness);
            double now = fairness.minimumProbability();
            for (int place = 0; place < counts.length; place++) {
                Quota quota = quotas.get(place);
                double proportional = (double) seats * counts[place] / problem.people();
                panels.free(place);
                int least = panels.least(place).orElseThrow();
                int most = panels.most(place).orElseThrow();
                int from = Math.max(quota.minimum(), least);
                int to = Math.min(quota.maximum(), most);
                tested.add(new AttainableQuota(
                        quota,
                        counts[place],
                        proportional,
                        least,
                        most,
                        trial.of(new Change(quota, Change.Bound.MINIMUM, from + 1), place, from + 1, to),
                        trial.of(new Change(quota, Change.Bound.MAXIMUM, to - 1), place, from, to - 1)));
                panels.restore(place);
                asTheyCome.accept(tested.getLast());
            }
            return new QuotaTest(problem.people(), seats, now, tested);
        }
    }

    private record Trial(PanelProgram panels, FairnessBound fairness) {
        AttainableQuota.Tightening of(Change change, int quota, int minimum, int maximum) {
            if (minimum > maximum) {
                return new AttainableQuota.Tightening(change, false, 0);
            }
            panels.bound(quota, minimum, maximum);
            if (!panels.hasPanel()) {
                return new AttainableQuota.Tightening(change, false, 0);
            }
            return new AttainableQuota.Tightening(change, true, fairness.minimumProbability(quota, minimum, maximum));
        }
    }
}
