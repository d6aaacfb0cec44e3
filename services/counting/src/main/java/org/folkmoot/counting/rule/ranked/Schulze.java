package org.folkmoot.counting.rule.ranked;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Schulze's method with winning votes (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", <em>Social Choice and Welfare</em> 36, 2011). An option's path to
 * another is as strong as its weakest link; one is ahead of the other when its strongest path is stronger. Whoever is
 * behind nobody is a winner; several winners are a tie and are all given.
 */
public final class Schulze {
    private final long[][] strongest;

    private Schulze(long[][] strongest) {
        this.strongest = strongest;
    }

    public static Schulze of(Pairwise pairwise) {
        int options = pairwise.options().size();
        var strongest = new long[options][options];
        for (int one = 0; one < options; one++) {
            for (int other = 0; other < options; other++) {
                long votes = pairwise.preferring(one, other);
                strongest[one][other] = votes > pairwise.preferring(other, one) ? votes : 0;
            }
        }
        for (int through = 0; through < options; through++) {
            for (int from = 0; from < options; from++) {
                for (int to = 0; to < options; to++) {
                    long path = Math.min(strongest[from][through], strongest[through][to]);
                    if (from != to && path > strongest[from][to]) {
                        strongest[from][to] = path;
                    }
                }
            }
        }
        return new Schulze(strongest);
    }

    /** The strength of the strongest path; zero where there is none. */
    public long strength(int from, int to) {
        return strongest[from][to];
    }

    public List<Integer> winners() {
        return order().getFirst();
    }

    /** Layers: those behind nobody, then those behind nobody of the rest, and so on. */
    public List<List<Integer>> order() {
        var layers = new ArrayList<List<Integer>>();
        var rest = new ArrayList<>(IntStream.range(0, strongest.length).boxed().toList());
        while (!rest.isEmpty()) {
            var remaining = List.copyOf(rest);
            var layer = remaining.stream()
                    .filter(one -> remaining.stream().noneMatch(other -> strongest[other][one] > strongest[one][other]))
                    .toList();
            layers.add(layer);
            rest.removeAll(layer);
        }
        return List.copyOf(layers);
    }
}
