package org.folkmoot.lottery.attainable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.lottery.feasibility.Change;
import org.folkmoot.lottery.feasibility.Counts;
import org.folkmoot.lottery.feasibility.PanelProgram;
import org.folkmoot.lottery.feasibility.UndecidedException;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;

/**
 * All quotas of a pool, tried one after the other.
 *
 * @param minimumProbability no lottery over panels within the quotas as they are gives everyone more
 * @param undecided quotas of which nothing can be said, for want of time
 */
public record QuotaTest(
        int people, int seats, double minimumProbability, List<AttainableQuota> quotas, List<Quota> undecided) {
    public QuotaTest {
        quotas = List.copyOf(quotas);
        undecided = List.copyOf(undecided);
    }

    /**
     * @param pool in which there is a panel
     * @param limit for all of it; each quota gets an equal share of what is left, so that a hard one leaves time to others
     * @param asTheyCome hears of each quota at once, since a large pool takes minutes
     * @throws UndecidedException when the time is over before anything was found out
     */
    public static QuotaTest of(Pool pool, int seats, Duration limit, Consumer<AttainableQuota> asTheyCome) {
        long end = System.nanoTime() + limit.toNanos();
        PanelProblem problem = PanelProblem.of(pool, seats);
        List<Quota> quotas = pool.targets().quotas();
        int[] counts = Counts.of(quotas, pool.people());
        List<AttainableQuota> tested = new ArrayList<>();
        List<Quota> undecided = new ArrayList<>();
        try (PanelProgram panels = new PanelProgram(problem, limit);
                FairnessBound fairness = new FairnessBound(problem, limit)) {
            Trial trial = new Trial(panels, fairness, problem.people(), seats);
            for (int place = 0; place < counts.length; place++) {
                trial.within(Duration.ofNanos((end - System.nanoTime()) / (counts.length - place)));
                try {
                    tested.add(trial.of(quotas.get(place), place, counts[place]));
                    asTheyCome.accept(tested.getLast());
                } catch (UndecidedException e) {
                    undecided.add(quotas.get(place));
                }
            }
            return new QuotaTest(problem.people(), seats, fairness.minimumProbability(), tested, undecided);
        }
    }

    private record Trial(PanelProgram panels, FairnessBound fairness, int people, int seats) {
        void within(Duration limit) {
            panels.within(limit);
            fairness.within(limit);
        }

        AttainableQuota of(Quota quota, int place, int inPool) {
            try {
                panels.free(place);
                int least = panels.least(place).orElseThrow();
                int most = panels.most(place).orElseThrow();
                int from = Math.max(quota.minimum(), least);
                int to = Math.min(quota.maximum(), most);
                return new AttainableQuota(
                        quota,
                        inPool,
                        (double) seats * inPool / people,
                        least,
                        most,
                        tighter(new Change(quota, Change.Bound.MINIMUM, from + 1), place, from + 1, to),
                        tighter(new Change(quota, Change.Bound.MAXIMUM, to - 1), place, from, to - 1));
            } finally {
                panels.restore(place);
            }
        }

        private AttainableQuota.Tightening tighter(Change change, int quota, int minimum, int maximum) {
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
