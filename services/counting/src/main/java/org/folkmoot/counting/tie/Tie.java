package org.folkmoot.counting.tie;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Options between which the ballots do not decide.
 *
 * @param where in words, for example "seat 3"
 * @param options all that are tied, ascending
 * @param chosen those that went on (or, in an elimination, out)
 * @param by what decided between them
 */
public record Tie(String where, List<Integer> options, List<Integer> chosen, Decider by) {
    public enum Decider {
        /** Votes in an earlier round. */
        EARLIER_ROUND,
        /** The public draw. */
        DRAW
    }

    public Tie {
        options = List.copyOf(new TreeSet<>(options));
        chosen = List.copyOf(new TreeSet<>(chosen));
    }

    public static Tie drawn(String where, Collection<Integer> options, Collection<Integer> chosen) {
        return new Tie(where, List.copyOf(options), List.copyOf(chosen), Decider.DRAW);
    }
}
