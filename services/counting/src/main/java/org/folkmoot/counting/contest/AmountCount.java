package org.folkmoot.counting.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.counting.contest.ContestCount.Standing;
import org.folkmoot.counting.contest.Outcome.Statistic;
import org.folkmoot.counting.rule.amount.AmountDistribution;

/** Answers on a scale, those of rooms among them. */
final class AmountCount {
    private AmountCount() {}

    static ContestCount count(ContestVotes.Amounts amounts) {
        var together = amounts.ballots().plus(amounts.inRooms());
        var figures = new ArrayList<Statistic>();
        figures.add(Statistic.of("individual", amounts.ballots().voters()));
        figures.add(Statistic.of("group", amounts.inRooms().voters()));
        together.lowerQuartile().ifPresent(value -> figures.add(Statistic.of("lower-quartile", value)));
        together.lowerMedian().ifPresent(value -> figures.add(Statistic.of("median", value)));
        together.upperQuartile().ifPresent(value -> figures.add(Statistic.of("upper-quartile", value)));
        var standing = ahead(together);
        var outcome = new Outcome(
                "median",
                standing.map(Standing::option).stream().toList(),
                scores(together),
                figures,
                List.of(),
                List.of());
        return new ContestCount(List.of(outcome), standing);
    }

    private static List<Outcome.Score> scores(AmountDistribution distribution) {
        return distribution.votersByAmount().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Long, Long>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(each -> new Outcome.Score(
                        each.getKey().toString(), each.getValue().toString()))
                .toList();
    }

    private static Optional<Standing> ahead(AmountDistribution distribution) {
        var median = distribution.lowerMedian();
        if (median.isEmpty()) {
            return Optional.empty();
        }
        long named = distribution.votersByAmount().tailMap(median.getAsLong()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Optional.of(new Standing(Long.toString(median.getAsLong()), named));
    }
}
