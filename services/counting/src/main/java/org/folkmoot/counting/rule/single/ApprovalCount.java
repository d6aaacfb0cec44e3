package org.folkmoot.counting.rule.single;

import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Approval voting (AV): each approved option gets one vote (Lackner and Skowron, <em>Multi-Winner Voting with Approval
 * Preferences</em>, 2023, rule 1). A tie is left open in the {@link Selection}.
 */
public final class ApprovalCount {
    private ApprovalCount() {}

    public static ScoreTable of(Profile<Approval> profile) {
        var scores = new long[profile.options().size()];
        for (var counted : profile.ballots()) {
            counted.ballot().options().forEach(option -> scores[option] += counted.count());
        }
        return ScoreTable.of(profile.options(), scores);
    }

    /** How many voters rank each option at all. */
    public static ScoreTable mentions(Profile<Ranking> profile) {
        int options = profile.options().size();
        var scores = new long[options];
        for (var counted : profile.ballots()) {
            var positions = counted.ballot().positions(options);
            for (int option = 0; option < options; option++) {
                if (positions[option] < counted.ballot().ranks()) {
                    scores[option] += counted.count();
                }
            }
        }
        return ScoreTable.of(profile.options(), scores);
    }
}
