package org.folkmoot.counting.rule.single;

import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/** One voter, one choice; who has most wins. A tie is left open in the {@link Selection}. */
public final class Plurality {
    private Plurality() {}

    /** Ballots with one choice. A ballot with several is no vote, as on paper; a blank one neither. */
    public static ScoreTable choices(Profile<Approval> profile) {
        var scores = new long[profile.options().size()];
        for (var counted : profile.ballots()) {
            if (counted.ballot().size() == 1) {
                scores[counted.ballot().option(0)] += counted.count();
            }
        }
        return ScoreTable.of(profile.options(), scores);
    }

    /** The first rank of a ranking alone; where it is skipped or shared, the ballot is no vote. */
    public static ScoreTable firstRanks(Profile<Ranking> profile) {
        var scores = new long[profile.options().size()];
        for (var counted : profile.ballots()) {
            var ranking = counted.ballot();
            if (ranking.ranks() > 0 && !ranking.skipped(0) && !ranking.shared(0)) {
                scores[ranking.option(0)] += counted.count();
            }
        }
        return ScoreTable.of(profile.options(), scores);
    }
}
