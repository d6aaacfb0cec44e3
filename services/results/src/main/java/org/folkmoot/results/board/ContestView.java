package org.folkmoot.results.board;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.results.contest.ContestFacts;

/** The tally of a contest in all areas. */
record ContestView(ContestId contestId, Status status, List<AreaView> areas) {
    enum Status {
        PREPARED,
        OPEN,
        CLOSED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A close is announced a moment ahead; until it has come the contest is open. */
    static Status status(ContestFacts contest, Instant now) {
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
