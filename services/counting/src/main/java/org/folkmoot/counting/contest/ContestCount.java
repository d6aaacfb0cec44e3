package org.folkmoot.counting.contest;

import java.util.List;
import java.util.Optional;

/**
 * A contest counted by every rule that fits it.
 *
 * @param outcomes side by side
 * @param ahead the option on which a binding contest decides; empty if several are level, or nobody voted
 */
public record ContestCount(List<Outcome> outcomes, Optional<Standing> ahead) {
    public ContestCount {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * An option and how many voters are for it: of marks those who marked it; of rankings those it had in the last round
     * of the run-off; of points those who gave it any; of amounts those who named it or more, which is more than half for
     * the lower median and for no greater amount.
     */
    public record Standing(String option, long votes) {}
}
