package org.folkmoot.counting.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Candidates have their number, from one, as id. */
    public Profile<Ranking> rankings() {
        var options = IntStream.range(0, candidates.size())
                .mapToObj(index -> new Option(Integer.toString(index + 1), candidates.get(index), BigDecimal.ZERO))
                .toList();
        return new Profile<>(options, ballots);
    }
}
