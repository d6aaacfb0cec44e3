package org.folkmoot.counting.rule.points;

import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.single.ScoreTable;

/**
 * Cumulative voting: the points that voters spread are added up (Pabulib, arXiv:2012.06539, vote types cumulative and
 * scoring). A tie is left open in the selection from the table.
 */
public final class PointsSum {
    private PointsSum() {}

    public static ScoreTable of(Profile<Points> profile) {
        var scores = new long[profile.options().size()];
        for (var counted : profile.ballots()) {
            counted.ballot()
                    .byOption()
                    .forEach((option, points) -> scores[option] =
                            Math.addExact(scores[option], Math.multiplyExact(points, counted.count())));
        }
        return ScoreTable.of(profile.options(), scores);
    }

    /** Ballots that give an option at least one point. */
    public static ScoreTable supporters(Profile<Points> profile) {
        var scores = new long[profile.options().size()];
        for (var counted : profile.ballots()) {
            counted.ballot().byOption().forEach((option, points) -> {
                if (points > 0) {
                    scores[option] += counted.count();
                }
            });
        }
        return ScoreTable.of(profile.options(), scores);
    }
}
