package org.folkmoot.results.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;

/** What one ballot adds to a tally, as {@link TallyColumn} says for each form. */
final class Votes {
    private Votes() {}

    static TallyColumn of(Selection selection) {
        return switch (selection) {
            case Selection.Choices marked -> named(marked.choices());
            case Selection.Ranked ranked -> named(firstRank(ranked.ranking()));
            case Selection.Amount answer -> named(List.of(OptionId.of(Long.toString(answer.amount()))));
            case Selection.Points spread -> points(spread.points());
            case Selection.Blank _ -> new TallyColumn(1, Map.of(), 1);
        };
    }

    /** One vote for each option, however often a ballot names it. */
    static TallyColumn named(Collection<OptionId> options) {
        Map<OptionId, Long> votes = HashMap.newHashMap(options.size());
        options.forEach(option -> votes.put(option, 1L));
        return new TallyColumn(1, votes);
    }

    private static List<OptionId> firstRank(List<List<OptionId>> ranking) {
        return ranking.isEmpty() ? List.of() : ranking.getFirst();
    }

    private static TallyColumn points(Map<OptionId, Integer> points) {
        Map<OptionId, Long> votes = HashMap.newHashMap(points.size());
        points.forEach((option, given) -> {
            if (given != 0) {
                votes.put(option, given.longValue());
            }
        });
        return new TallyColumn(1, votes);
    }
}
