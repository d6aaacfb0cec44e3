package org.folkmoot.counting.rule.shares;

import java.util.List;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Supporters;

/**
 * What stays the same while shares are spent.
 *
 * @param costs by option
 */
public record Electorate(Supporters supporters, List<Rational> costs, Satisfaction satisfaction) {
    public Electorate {
        costs = List.copyOf(costs);
    }

    Rational cost(int option) {
        return costs.get(option);
    }

    /** Price over satisfaction; what costs nothing is bought before all others. */
    Rational rate(int option, Rational price) {
        return switch (satisfaction) {
            case NUMBER -> price;
            case COST -> price.signum() == 0 ? price : price.dividedBy(costs.get(option));
        };
    }
}
