package org.folkmoot.counting.rule.single;

import java.util.ArrayList;
import java.util.Arrays;
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
        var uneven = new Rational[options];
        Arrays.fill(uneven, Rational.ZERO);
        for (var counted : profile.ballots()) {
            add(counted.ballot(), counted.count(), ranks, doubled, uneven);
        }
        var scores = new ArrayList<Rational>();
        for (int option = 0; option < options; option++) {
            scores.add(Rational.of(doubled[option], 2).plus(uneven[option]));
        }
        return new ScoreTable(profile.options(), scores);
    }

    private static void add(Ranking ranking, long count, int ranks, long[] doubled, Rational[] uneven) {
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
            for (int option : shared) {
                if (points % places == 0) {
                    doubled[option] += points / places * count;
                } else {
                    // Only where some of the places lie beyond the last rank.
                    var mean = Rational.of(points, 2L * places);
                    uneven[option] = uneven[option].plus(mean.times(count));
                }
            }
            place += places;
        }
    }
}
