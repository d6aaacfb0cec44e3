package org.folkmoot.counting.rule.committee;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.folkmoot.counting.tie.Tie;

/**
 * The irresolute outcome of a rule, and the one committee that the public draw picks from it.
 *
 * @param all committees that win under some way to break the ties, in lexicographic order
 * @param complete whether really all are listed; false where there were too many
 * @param chosen one of them
 * @param steps how the chosen one came about, where the rule has steps
 * @param ties decisions on the way to the chosen one that the draw made
 */
public record Committees(List<Committee> all, boolean complete, Committee chosen, List<Step> steps, List<Tie> ties) {
    /** More tied committees than this are not listed. */
    public static final int MOST = 2_000;

    public Committees {
        all = all.stream().distinct().sorted().toList();
        steps = List.copyOf(steps);
        ties = List.copyOf(ties);
    }

    /** The options elected, ascending. */
    public record Committee(List<Integer> members) implements Comparable<Committee> {
        public Committee {
            members = List.copyOf(new TreeSet<>(members));
        }

        public static Committee of(Collection<Integer> members) {
            return new Committee(List.copyOf(members));
        }

        @Override
        public int compareTo(Committee other) {
            for (int i = 0; i < Math.min(members.size(), other.members.size()); i++) {
                int difference = Integer.compare(members.get(i), other.members.get(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return Integer.compare(members.size(), other.members.size());
        }
    }

    /**
     * An election to one seat.
     *
     * @param value what the rule compares, in words that name it
     * @param tied all that were as good, the elected one among them
     */
    public record Step(int elected, String value, List<Integer> tied) {
        public Step {
            tied = tied.stream().sorted(Comparator.naturalOrder()).toList();
        }
    }
}
