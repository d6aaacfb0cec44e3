package org.folkmoot.results.board;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.results.contest.ContestFacts;

/** The tally of a contest in all areas. */
record ContestView(ContestId contestId, String status, List<AreaView> areas) {
    enum Status {
        PREPARED,
        OPEN,
        CLOSED;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ContestView of(ContestFacts contest, List<AreaView> areas, Instant now) {
        return new ContestView(contest.id(), status(contest, now).code(), areas);
    }

    /** A close is announced a moment ahead; until it has come the contest is open. */
    private static Status status(ContestFacts contest, Instant now) {
        if (contest.closesAt().filter(now::isAfter).isPresent()) {
            return Status.CLOSED;
        }
        return contest.openedAt().isPresent() ? Status.OPEN : Status.PREPARED;
    }

    static boolean showsCounts(ContestFacts contest, Instant now) {
        return switch (contest.definition().visibility()) {
            case Visibility.LIVE -> true;
            case Visibility.TURNOUT_UNTIL_CLOSE -> status(contest, now) == Status.CLOSED;
        };
    }
}
