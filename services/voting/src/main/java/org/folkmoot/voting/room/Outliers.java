package org.folkmoot.voting.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.party.PartyId;

/**
 * Parties that somebody should have a look at. It is a hint: nothing is refused or left out because of it. The rules,
 * with their reasons in ADR 16:
 *
 * <ul>
 *   <li>a headcount far above the others: of at least five, its modified z-score is above 3.5 (Iglewicz and Hoaglin, How
 *       to Detect and Handle Outliers, 1993), with a spread of at least one person and a tenth of the median;
 *   <li>twenty or more who all chose the same, where at most two thirds did in the other rooms;
 *   <li>twenty or more who all answered, and nobody joined with the code.
 * </ul>
 */
public final class Outliers {
    private static final int FEWEST_PARTIES = 5;
    private static final int FEWEST_PEOPLE = 20;
    private static final double FAR = 3.5;
    /** Makes the median of the distances comparable with a standard deviation. */
    private static final double NORMAL = 0.6745;

    private final ContestDefinition contest;
    private final List<RoomStanding> standings;
    private final boolean answersAreSecret;
    private final int[] sizes;
    private final double median;
    private final double spread;
    private final Map<OptionId, Long> votes = new HashMap<>();
    private long answered;

    /** @param closed before, what people chose stays out of it where nobody is to know yet */
    public Outliers(ContestDefinition contest, List<RoomStanding> standings, boolean closed) {
        this.contest = contest;
        this.answersAreSecret = contest.visibility() == Visibility.TURNOUT_UNTIL_CLOSE && !closed;
        this.standings = List.copyOf(standings);
        this.sizes = standings.stream()
                .flatMapToInt(each -> each.room().headcount().said().stream())
                .sorted()
                .toArray();
        this.median = median(IntStream.of(sizes).asDoubleStream().toArray());
        double deviation = median(
                IntStream.of(sizes).mapToDouble(size -> Math.abs(size - median)).toArray());
        this.spread = Math.max(Math.max(deviation, median / 10), 1);
        standings.stream().flatMap(each -> each.count().stream()).forEach(count -> {
            answered += count.answered();
            count.counts().forEach((answer, people) -> votes.merge(answer, people.longValue(), Long::sum));
        });
    }

    /** What is unusual about each party about which anything is, in words. */
    public Map<PartyId, String> reasons() {
        Map<PartyId, String> reasons = new HashMap<>();
        for (RoomStanding each : standings) {
            List<String> unusual = new ArrayList<>();
            farAboveOthers(each).ifPresent(unusual::add);
            each.count().flatMap(this::alone).ifPresent(unusual::add);
            withoutEvidence(each).ifPresent(unusual::add);
            if (!unusual.isEmpty()) {
                reasons.put(each.party(), String.join(" ", unusual));
            }
        }
        return reasons;
    }

    private Optional<String> farAboveOthers(RoomStanding standing) {
        int size = standing.room().headcount().said().orElse(0);
        return sizes.length >= FEWEST_PARTIES && NORMAL * (size - median) / spread > FAR
                ? Optional.of("%d people are many: half of the parties have %d or fewer."
                        .formatted(size, sizes[(sizes.length - 1) / 2]))
                : Optional.empty();
    }

    private Optional<String> alone(RoomCount count) {
        long others = answered - count.answered();
        if (count.answered() < FEWEST_PEOPLE || others < FEWEST_PEOPLE || !count.isUnanimous()) {
            return Optional.empty();
        }
        return count.counts().keySet().stream()
                .filter(answer -> count.counts().get(answer) > 0)
                .sorted()
                .filter(answer -> 3 * elsewhere(answer, count) <= 2 * others)
                .findFirst()
                .map(answer -> answersAreSecret
                        ? "All %d chose the same, unlike the other rooms.".formatted(count.answered())
                        : "All %d chose \"%s\"; in the other rooms %d of %d did."
                                .formatted(count.answered(), label(answer), elsewhere(answer, count), others));
    }

    private static Optional<String> withoutEvidence(RoomStanding standing) {
        return standing.count()
                .filter(count -> count.answered() >= FEWEST_PEOPLE
                        && count.answered() == standing.room().effectiveHeadcount()
                        && standing.joined() == 0)
                .map(count -> "All %d people answered, and nobody joined with the code.".formatted(count.answered()));
    }

    private long elsewhere(OptionId answer, RoomCount count) {
        return votes.getOrDefault(answer, 0L) - count.counts().get(answer);
    }

    private String label(OptionId answer) {
        return contest.options().stream()
                .filter(option -> option.id().equals(answer))
                .map(ContestOption::label)
                .findFirst()
                .orElse(answer.value());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
