package org.folkmoot.voting.room;

import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.OptionId;

/**
 * What the convener counted.
 *
 * @param revision rises with every change the convener makes
 * @param answered people in the room who answered
 * @param counts how many of them chose each option
 */
public record RoomCount(int revision, int answered, Map<OptionId, Integer> counts) {
    public RoomCount {
        counts = Map.copyOf(counts);
        if (revision < 1 || answered < 0 || counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Revisions start at 1 and counts at 0");
        }
    }

    /** An option left out and an option with no votes say the same. */
    boolean saysTheSameAs(RoomCount other) {
        return revision == other.revision
                && answered == other.answered
                && withVotes(counts).equals(withVotes(other.counts));
    }

    /** Whether no more people answered, and none of the options was chosen more often. */
    boolean isWithin(RoomCount other) {
        return answered <= other.answered
                && counts.entrySet().stream()
                        .allMatch(each -> each.getValue() <= other.counts.getOrDefault(each.getKey(), 0));
    }

    long votes() {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Whether everybody who answered said the same. */
    boolean isUnanimous() {
        Map<OptionId, Integer> named = withVotes(counts);
        return !named.isEmpty() && named.values().stream().allMatch(people -> people == answered);
    }

    private static Map<OptionId, Integer> withVotes(Map<OptionId, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
