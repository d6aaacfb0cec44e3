package org.folkmoot.contracts.outcome;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.TallyColumn;

/** What stands on {@code results.outcomes.v1}. */
public sealed interface OutcomeEvent {
    ContestId contestId();

    /**
     * A closed contest was counted from its distinct ballots, by every rule that fits its form.
     *
     * @param closedAt the last instant that counted
     * @param individual ballots cast one by one
     * @param group confirmed results of watch-parties
     * @param outcomes side by side; the first one names the option that a binding contest decides upon
     * @param decision null if the contest does not bind
     * @param publication where the ballots can be checked
     * @param readTo how far each topic was read, so that the very same can be counted again; null: not said by earlier
     *     releases
     */
    record ContestCounted(
            ContestId contestId,
            Instant closedAt,
            TallyColumn individual,
            TallyColumn group,
            List<RuleOutcome> outcomes,
            Decision decision,
            Publication publication,
            List<ReadTo> readTo)
            implements OutcomeEvent {
        public ContestCounted {
            outcomes = List.copyOf(outcomes);
            readTo = readTo == null ? null : List.copyOf(readTo);
        }

        public ContestCounted(
                ContestId contestId,
                Instant closedAt,
                TallyColumn individual,
                TallyColumn group,
                List<RuleOutcome> outcomes,
                Decision decision,
                Publication publication) {
            this(contestId, closedAt, individual, group, outcomes, decision, publication, null);
        }
    }
}
