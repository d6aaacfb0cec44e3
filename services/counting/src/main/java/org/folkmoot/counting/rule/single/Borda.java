package org.folkmoot.counting.rule.single;

import java.util.ArrayList;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Borda's count with {@code n} points for the first of {@code n} ranks, {@code n - 1} for the next, and zero for options
 * that are not ranked (Borda 1781; the truncated form of Pabulib, Faliszewski et al., arXiv:2012.06539, for ordinal
 * votes). Options that share a rank get the mean of the points of the places they take up together. A skipped rank keeps
 * its points from everybody; of an option ranked twice the first rank counts. A tie is left open in the
 * {@link Selection}.
 */
public final class Borda {
    private Borda() {}

    /** @param ranks how many ranks a ballot may use; for full rankings the number of options */
    public static ScoreTable of(Profile<Ranking> profile, int ranks) {
        int options = profile.options().size();
        var doubled = new long[options];
        for (var counted : profile.ballots()) {
            add(counted.ballot(), counted.count(), ranks, doubled);
        }
        var scores = new ArrayList<Rational>();
        for (long score : doubled) {
            scores.add(Rational.of(score, 2));
        }
        return new ScoreTable(profile.options(), scores);
    }

    private static void add(Ranking ranking, long count, int ranks, long[] doubled) {
        var positions = ranking.positions(doubled.length);
        int place = 0;
        for (int rank = 0; rank < ranking.ranks(); rank++) {
            int current = rank;
            var shared = ranking.options(rank)
                    .filter(option -> positions[option] == current)
                    .toArray();
            int places = Math.max(1, shared.length);
            // The mean of the points for places place+1 .. place+places, none of them below zero, doubled.
            long points = 0;
            for (int taken = place; taken < place + places; taken++) {
                points += 2L * Math.max(0, ranks - taken);
            }
            if (points % places != 0) {
                throw new IllegalArgumentException("more options share ranks than a ballot of " + ranks + " ranks has");
            }
            for (int option : shared) {
                doubled[option] += points / places * count;
            }
            place += places;
        }
    }
}
