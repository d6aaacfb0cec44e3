package org.folkmoot.counting.rule.ranked;

import java.util.List;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.tie.Tie;

/**
 * All rounds of an instant run-off.
 *
 * @param ties eliminations that votes of the round did not decide
 */
public record Runoff(List<Option> options, List<Round> rounds, List<Tie> ties) {
    public Runoff {
        options = List.copyOf(options);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
    }

    public int winner() {
        return rounds.getLast().elected().orElseThrow();
    }
}
