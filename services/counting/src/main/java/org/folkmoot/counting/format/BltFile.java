package org.folkmoot.counting.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Ranked ballots in BLT, the format of Hill, Wichmann and Woodall ("Algorithm 123", 1987), with the extensions of OpaVote:
 * {@code =} joins options in one rank, {@code -} skips a rank, {@code #} begins a comment.
 *
 * @param withdrawn candidates that do not stand any more, by index
 */
public record BltFile(
        String title, List<String> candidates, int seats, Set<Integer> withdrawn, List<Counted<Ranking>> ballots)
        implements VoteFile {
    public BltFile {
        candidates = List.copyOf(candidates);
        withdrawn = Set.copyOf(withdrawn);
        ballots = List.copyOf(ballots);
    }

    /** Who is withdrawn is left out, of the ballots too. Candidates have their number, from one, as id. */
    public Profile<Ranking> rankings() {
        var options = new ArrayList<Option>();
        var index = new int[candidates.size()];
        for (int candidate = 0; candidate < index.length; candidate++) {
            index[candidate] = withdrawn.contains(candidate) ? -1 : options.size();
            if (index[candidate] >= 0) {
                options.add(new Option(Integer.toString(candidate + 1), candidates.get(candidate), BigDecimal.ZERO));
            }
        }
        return new Profile<>(
                options,
                ballots.stream()
                        .map(counted -> new Counted<>(standing(counted.ballot(), index), counted.count(), ""))
                        .toList());
    }

    private static Ranking standing(Ranking ranking, int[] index) {
        var left = Ranking.builder();
        for (int rank = 0; rank < ranking.ranks(); rank++) {
            var options = ranking.options(rank).map(option -> index[option]).filter(option -> option >= 0);
            var members = options.toArray();
            if (members.length > 0 || ranking.skipped(rank)) {
                left.rank(members);
            }
        }
        return left.build();
    }
}
