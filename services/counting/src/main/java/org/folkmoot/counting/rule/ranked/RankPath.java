package org.folkmoot.counting.rule.ranked;

import java.util.BitSet;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.ranked.RunoffRules.Irregular;

/** Follows a ballot to the first option that is still in. */
record RankPath(RunoffRules rules) {
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
                if (rules.overvote() == Irregular.EXHAUST) {
                    return code(Inactive.OVERVOTED);
                }
                continue;
            }
            int option = ranking.option(rank);
            if (seen.get(option) && rules.repeated() == Irregular.EXHAUST) {
                return code(Inactive.REPEATED);
            }
            seen.set(option);
            if (continuing.get(option)) {
                return option;
            }
        }
        return code(Inactive.EXHAUSTED);
    }

    private static int code(Inactive reason) {
        return -1 - reason.ordinal();
    }

    static Inactive inactive(int destination) {
        return Inactive.values()[-1 - destination];
    }
}
