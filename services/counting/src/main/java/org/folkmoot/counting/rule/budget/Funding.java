package org.folkmoot.counting.rule.budget;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.tie.Tie;

/**
 * What a budget is spent on.
 *
 * @param funded in the order in which the rule took them
 * @param spent their cost
 * @param ties decisions of the draw; where there are none, the votes alone decided
 * @param explanation how the rule came to its end, in words; may be empty
 */
public record Funding(List<Integer> funded, BigDecimal spent, List<Tie> ties, String explanation) {
    public Funding {
        funded = List.copyOf(funded);
        ties = List.copyOf(ties);
    }

    static Funding of(List<Option> options, List<Integer> funded, List<Tie> ties, String explanation) {
        return new Funding(funded, cost(options, funded), ties, explanation);
    }

    static BigDecimal cost(List<Option> options, List<Integer> funded) {
        return funded.stream().map(option -> options.get(option).cost()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
