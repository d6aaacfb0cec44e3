package org.folkmoot.counting.contest;

import org.folkmoot.counting.tie.Draw;

/** Counts a contest by every rule that fits what was marked. */
public final class SideBySide {
    private SideBySide() {}

    /** @param draw breaks every tie that a rule has to break; each is reported */
    public static ContestCount count(ContestVotes votes, Terms terms, Draw draw) {
        return switch (votes) {
            case ContestVotes.Marks marks -> new MarksCount(marks, terms, draw).count();
            case ContestVotes.Rankings rankings -> new RankingsCount(rankings, terms, draw).count();
            case ContestVotes.Spread spread -> PointsCount.count(spread, terms, draw);
            case ContestVotes.Amounts amounts -> AmountCount.count(amounts);
        };
    }
}
