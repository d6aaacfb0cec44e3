package org.folkmoot.counting.rule.ranked;

import java.util.BitSet;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.ranked.RunoffRules.Repeated;

/** Follows a ballot to the first option that is still in. */
record RankPath(RunoffRules rules) {
    private static final int PASSED = Integer.MIN_VALUE;

    /** An option's index, or a reason as {@link #inactive} reads it. */
    int destination(Ranking ranking, BitSet continuing) {
        if (ranking.blank()) {
            return code(Inactive.BLANK);
        }
        int skippedInRow = 0;
        var seen = new BitSet();
        for (int rank = 0; rank < ranking.ranks(); rank++) {
            if (ranking.skipped(rank)) {
                skippedInRow++;
                continue;
            }
            if (rules.skippedAllowed().isPresent()
                    && skippedInRow > rules.skippedAllowed().getAsInt()) {
                return code(Inactive.SKIPPED);
            }
            skippedInRow = 0;
            if (ranking.shared(rank)) {
                int shared = shared(ranking, rank, continuing);
                if (shared == PASSED) {
                    continue;
                }
                return shared;
            }
            int option = ranking.option(rank);
            if (rules.repeated() == Repeated.EXHAUST) {
                if (seen.get(option)) {
                    return code(Inactive.REPEATED);
                }
                seen.set(option);
            }
            if (continuing.get(option)) {
                return option;
            }
        }
        return code(Inactive.EXHAUSTED);
    }

    private int shared(Ranking ranking, int rank, BitSet continuing) {
        return switch (rules.overvote()) {
            case EXHAUST -> code(Inactive.OVERVOTED);
            case SKIP -> PASSED;
            case WAIT -> onlyOneLeft(ranking, rank, continuing);
        };
    }

    private static int onlyOneLeft(Ranking ranking, int rank, BitSet continuing) {
        var in = ranking.options(rank).filter(continuing::get).toArray();
        if (in.length > 1 || ranking.unreadable(rank)) {
            return code(Inactive.OVERVOTED);
        }
        return in.length == 1 ? in[0] : PASSED;
    }

    private static int code(Inactive reason) {
        return -1 - reason.ordinal();
    }

    static Inactive inactive(int destination) {
        return Inactive.values()[-1 - destination];
    }
}
