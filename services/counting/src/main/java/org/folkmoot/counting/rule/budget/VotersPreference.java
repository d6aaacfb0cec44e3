package org.folkmoot.counting.rule.budget;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.shares.Satisfaction;

/**
 * Two outcomes put to the ballots: how many voters are better off with which. Wieliczka 2023 funded the outcome of equal
 * shares only because no majority of those with a preference was better off with the greedy one.
 */
public record VotersPreference(long forFirst, long forSecond, long indifferent) {
    public static VotersPreference between(
            Profile<Approval> profile, List<Integer> first, List<Integer> second, Satisfaction satisfaction) {
        long one = 0;
        long other = 0;
        long neither = 0;
        for (var counted : profile.ballots()) {
            int comparison = worth(profile, counted, first, satisfaction)
                    .compareTo(worth(profile, counted, second, satisfaction));
            if (comparison > 0) {
                one += counted.count();
            } else if (comparison < 0) {
                other += counted.count();
            } else {
                neither += counted.count();
            }
        }
        return new VotersPreference(one, other, neither);
    }

    private static BigDecimal worth(
            Profile<Approval> profile, Counted<Approval> counted, List<Integer> outcome, Satisfaction satisfaction) {
        return outcome.stream()
                .filter(counted.ballot()::approves)
                .map(option -> switch (satisfaction) {
                    case NUMBER -> BigDecimal.ONE;
                    case COST -> profile.options().get(option).cost();
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean firstStands() {
        return forFirst >= forSecond;
    }
}
