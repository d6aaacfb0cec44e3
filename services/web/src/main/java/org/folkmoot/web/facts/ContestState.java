package org.folkmoot.web.facts;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Visibility;

/**
 * A contest as its last event tells it.
 *
 * @param openedAt null before it opened
 * @param closesAt null until the close is announced
 */
public record ContestState(ContestDefinition definition, Instant openedAt, Instant closesAt) {
    /** Far longer than a ballot needs from its receipt into the tally. */
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(3);

    static ContestState of(ContestEvent event) {
        return switch (event) {
            case ContestEvent.ContestPrepared prepared -> new ContestState(prepared.contest(), null, null);
            case ContestEvent.ContestOpened opened -> new ContestState(opened.contest(), opened.openedAt(), null);
            case ContestEvent.ContestClosed closed ->
                new ContestState(closed.contest(), closed.openedAt(), closed.closesAt());
        };
    }

    public ContestId id() {
        return definition.id();
    }

    /** A ballot counts up to and including the close, so the contest is closed only after that moment. */
    public Phase phase(Instant now) {
        if (openedAt == null) {
            return Phase.PREPARED;
        }
        if (closesAt == null) {
            return Phase.OPEN;
        }
        if (!now.isAfter(closesAt)) {
            return Phase.CLOSING;
        }
        return now.isAfter(closesAt.plus(UNTIL_SETTLED)) ? Phase.CLOSED : Phase.COUNTING;
    }

    /** Whether people may see who got how many, not only how many answered. */
    public boolean showsCounts(Instant now) {
        return switch (definition.visibility()) {
            case LIVE -> true;
            case TURNOUT_UNTIL_CLOSE -> phase(now).isOver();
        };
    }

    public boolean hidesCountsUntilClose() {
        return definition.visibility() == Visibility.TURNOUT_UNTIL_CLOSE;
    }
}
