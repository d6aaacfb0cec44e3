package org.folkmoot.web.outcome;

import java.time.Instant;
import java.util.List;

/**
 * What a contest came to, as people read it.
 *
 * @param sentence which options the rules choose, and whether they agree
 * @param decision what a binding contest decided; null when it does not bind
 * @param published null when nothing has been published
 */
public record OutcomeView(
        String contest,
        Instant closedAt,
        String sentence,
        DecisionView decision,
        List<RuleView> rules,
        Published published) {
    /** @param sentence whether it carried, with how many of how many, and how many were needed */
    public record DecisionView(boolean carried, String sentence) {}

    /** What is published of the ballots. */
    public record Published(long ballots, String merkleRoot, String signature) {}

    /** What matters most of it, in one sentence: the decision, where there is one. */
    public String lead() {
        return decision == null ? sentence : decision.sentence();
    }

    public boolean several() {
        return rules.size() > 1;
    }
}
