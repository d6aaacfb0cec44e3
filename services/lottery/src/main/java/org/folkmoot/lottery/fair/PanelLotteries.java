package org.folkmoot.lottery.fair;

import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelProblem;

/** Finds the lottery over panels that is best by an objective. */
public final class PanelLotteries {
    private PanelLotteries() {}

    /**
     * @param panels how many panels lie in the hat
     * @param seed the same seed gives the same panels
     * @throws InfeasibleException when no panel meets the quotas
     */
    public static PanelLottery compute(PanelProblem problem, Objective objective, int panels, long seed) {
        throw new UnsupportedOperationException("helper A");
    }
}
