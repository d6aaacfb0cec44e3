package org.folkmoot.web.result;

import java.time.Instant;
import org.folkmoot.web.facts.Amounts;
import org.folkmoot.web.facts.ContestState;

/** Says whether numbers are provisional or final, and what is missing. */
final class Standing {
    private Standing() {}

    static String of(ContestState contest, Instant now, int reported, int parties) {
        int missing = parties - reported;
        return switch (contest.phase(now)) {
            case PREPARED -> "";
            case OPEN, CLOSING -> "Provisional: " + provisional(missing, parties);
            case COUNTING -> "Closed. The last answers are being counted.";
            case CLOSED -> "Final" + concluded(missing, parties);
            case VOIDED -> "Voided: " + contest.voiding().reason();
        };
    }

    private static String provisional(int missing, int parties) {
        if (parties == 0) {
            return "still open.";
        }
        return missing == 0 ? "still open, " + all(parties) : count(missing) + " missing.";
    }

    private static String concluded(int missing, int parties) {
        if (parties == 0) {
            return ".";
        }
        return ": "
                + (missing == 0
                        ? all(parties)
                        : Amounts.number(missing) + " of " + count(parties) + " did not report.");
    }

    private static String all(int parties) {
        return parties == 1 ? "the one party has reported." : "all " + count(parties) + " have reported.";
    }

    private static String count(int parties) {
        return Amounts.number(parties) + (parties == 1 ? " party" : " parties");
    }
}
