package org.folkmoot.results.board;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.results.contest.ContestFacts;

/**
 * The tally of a contest in all areas.
 *
 * @param reason why it was voided; null, and absent from the answer, if it was not
 */
record ContestView(ContestId contestId, String status, String reason, List<AreaView> areas) {
    enum Status {
        PREPARED,
        OPEN,
        CLOSED,
        VOIDED;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ContestView of(ContestFacts contest, List<AreaView> areas, Instant now) {
        return new ContestView(
                contest.id(), status(contest, now).code(), contest.voided().orElse(null), areas);
    }

    private static Status status(ContestFacts contest, Instant now) {
        if (contest.voided().isPresent()) {
            return Status.VOIDED;
        }
        if (hasClosed(contest, now)) {
            return Status.CLOSED;
        }
        return contest.openedAt().isPresent() ? Status.OPEN : Status.PREPARED;
    }

    /** A close is announced a moment ahead; until it has come the contest is open. */
    private static boolean hasClosed(ContestFacts contest, Instant now) {
        return contest.closesAt().filter(now::isAfter).isPresent();
    }

    /** What was to be seen after the close only stays hidden for good if the contest is voided before it. */
    static boolean showsCounts(ContestFacts contest, Instant now) {
        return switch (contest.definition().visibility()) {
            case Visibility.LIVE -> true;
            case Visibility.TURNOUT_UNTIL_CLOSE -> hasClosed(contest, now);
        };
    }
}
