package org.folkmoot.lottery.attainable;

import org.folkmoot.lottery.feasibility.Change;
import org.folkmoot.lottery.pool.Quota;

/**
 * One quota beside what the pool could give.
 *
 * @param inPool people with this value
 * @param proportional people with this value on a panel that mirrors the pool
 * @param least the fewest people with this value on a panel that keeps all other quotas
 * @param most the most
 * @param raised what it costs to ask for one more than there are on every panel anyway
 * @param lowered what it costs to allow one fewer than there are on some panel
 */
public record AttainableQuota(
        Quota quota, int inPool, double proportional, int least, int most, Tightening raised, Tightening lowered) {

    /**
     * A quota one step tighter.
     *
     * @param change from the bound as it is
     * @param possible whether there is still a panel
     * @param minimumProbability no lottery over panels gives everyone more; 0 when there is no panel
     */
    public record Tightening(Change change, boolean possible, double minimumProbability) {}
}
