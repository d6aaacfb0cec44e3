package org.folkmoot.counting.rule.committee;

import java.util.List;

/** Every rule for choosing k of many, in the order they are shown. */
public final class CommitteeRules {
    /** Some seconds of work, however many ballots there are. */
    private static final long LOOKS = 1_000_000_000;

    private CommitteeRules() {}

    public static List<CommitteeRule> all() {
        return List.of(
                new ApprovalCommittee(),
                new ProportionalApproval(LOOKS),
                new SequentialProportionalApproval(),
                new SequentialPhragmen(),
                new EqualShares(EqualShares.Completion.PHRAGMEN),
                new EqualShares(EqualShares.Completion.NONE),
                new EqualShares(EqualShares.Completion.APPROVAL));
    }

    public static CommitteeRule named(String name) {
        return all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no committee rule " + name));
    }
}
