package org.folkmoot.counting.rule.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.rule.single.ScoreTable;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;

/**
 * Projects by descending score while the budget lasts, as most cities do it (the rules {@code greedy},
 * {@code greedy-threshold} and {@code greedy-no-skip} of Pabulib, arXiv:2012.06539). Between projects with the same score
 * the public draw decides; it is reported where it matters, that is where they do not all fit.
 *
 * @param threshold projects with a lower score are never funded
 * @param skip whether one that does not fit is passed over; otherwise the rule ends there
 */
public record Greedy(Optional<Rational> threshold, boolean skip) {
    public static final Greedy PLAIN = new Greedy(Optional.empty(), true);
    public static final Greedy WITHOUT_SKIP = new Greedy(Optional.empty(), false);

    public static Greedy withThreshold(Rational threshold) {
        return new Greedy(Optional.of(threshold), true);
    }

    public Funding fund(ScoreTable scores, BigDecimal budget, Draw draw) {
        var funded = new ArrayList<Integer>();
        var ties = new ArrayList<Tie>();
        var left = budget;
        for (var group : scores.order()) {
            if (threshold.isPresent() && scores.of(group.getFirst()).compareTo(threshold.get()) < 0) {
                break;
            }
            var order = draw.order(scores.options(), group);
            var before = funded.size();
            boolean stopped = false;
            for (int option : order) {
                var cost = scores.options().get(option).cost();
                if (cost.compareTo(left) <= 0) {
                    funded.add(option);
                    left = left.subtract(cost);
                } else if (!skip) {
                    stopped = true;
                    break;
                }
            }
            var chosen = List.copyOf(funded.subList(before, funded.size()));
            if (orderMatters(scores, group, chosen, left)) {
                ties.add(Tie.drawn("score " + scores.of(group.getFirst()), group, chosen));
            }
            if (stopped) {
                break;
            }
        }
        return Funding.of(scores.options(), funded, ties, "");
    }

    /** In another order one of those left out would have fitted. */
    private boolean orderMatters(ScoreTable scores, List<Integer> group, List<Integer> chosen, BigDecimal left) {
        var out = new HashSet<>(group);
        chosen.forEach(out::remove);
        if (out.isEmpty()) {
            return false;
        }
        var before = left.add(Funding.cost(scores.options(), chosen));
        boolean couldHaveFitted = out.stream()
                .anyMatch(option -> scores.options().get(option).cost().compareTo(before) <= 0);
        // Without skipping, the same ones in another order may end the rule sooner.
        return couldHaveFitted || (!skip && !chosen.isEmpty());
    }
}
