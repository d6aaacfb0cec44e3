package org.folkmoot.counting.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks in order of preference. A rank holds one option; or none (skipped); or several, which is a tie or, where one was
 * asked for, an overvote; or an overvote of which the file does not say what was marked. An option may stand in several
 * ranks: what that means is for the rule to say.
 */
public final class Ranking implements Ballot {
    private static final int UNREADABLE = -1;

    private final int[] marks;
    private final int[] ends;

    private Ranking(int[] marks, int[] ends) {
        this.marks = marks;
        this.ends = ends;
    }

    /** One option in each rank. */
    public static Ranking of(int... options) {
        var ranks = new Builder();
        Arrays.stream(options).forEach(ranks::rank);
        return ranks.build();
    }

    public static Ranking of(List<? extends Collection<Integer>> ranks) {
        var builder = new Builder();
        ranks.forEach(
                rank -> builder.rank(rank.stream().mapToInt(Integer::intValue).toArray()));
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public int ranks() {
        return ends.length;
    }

    private int begin(int rank) {
        return rank == 0 ? 0 : ends[rank - 1];
    }

    public boolean skipped(int rank) {
        return begin(rank) == ends[rank];
    }

    /** Several options, or an overvote without saying of which. */
    public boolean shared(int rank) {
        return ends[rank] - begin(rank) > 1 || unreadable(rank);
    }

    /** An overvote of unknown options. */
    public boolean unreadable(int rank) {
        return !skipped(rank) && marks[begin(rank)] == UNREADABLE;
    }

    /** How many marks a rank has; an unreadable one counts as a mark. */
    public int size(int rank) {
        return ends[rank] - begin(rank);
    }

    /** A mark of a rank, ascending: an option, or below zero for what is unreadable. */
    public int mark(int rank, int place) {
        return marks[begin(rank) + place];
    }

    public IntStream options(int rank) {
        return unreadable(rank) ? IntStream.empty() : Arrays.stream(marks, begin(rank), ends[rank]);
    }

    /** The single option of a rank that is neither skipped nor shared. */
    public int option(int rank) {
        if (skipped(rank) || shared(rank)) {
            throw new IllegalStateException("rank " + rank + " does not hold one option");
        }
        return marks[begin(rank)];
    }

    /** For each option the first rank that names it, or {@link #ranks()} where none does. */
    public int[] positions(int options) {
        var positions = new int[options];
        Arrays.fill(positions, ends.length);
        for (int rank = ends.length - 1; rank >= 0; rank--) {
            for (int i = begin(rank); i < ends[rank]; i++) {
                if (marks[i] != UNREADABLE) {
                    positions[marks[i]] = rank;
                }
            }
        }
        return positions;
    }

    @Override
    public int highestOption() {
        return Arrays.stream(marks).max().orElse(-1);
    }

    /** Every rank is skipped. */
    @Override
    public boolean blank() {
        return marks.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking ranking
                && Arrays.equals(marks, ranking.marks)
                && Arrays.equals(ends, ranking.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(marks) + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return IntStream.range(0, ranks())
                .mapToObj(rank -> unreadable(rank)
                        ? "overvote"
                        : options(rank).boxed().toList().toString())
                .toList()
                .toString();
    }

    /** Adds rank after rank. */
    public static final class Builder {
        private int[] marks = new int[8];
        private int[] ends = new int[8];
        private int used;
        private int ranks;

        private Builder() {}

        /** No option skips the rank; the order of several does not matter. */
        public Builder rank(int... options) {
            var ascending = options.clone();
            Arrays.sort(ascending);
            for (int i = 0; i < ascending.length; i++) {
                if (ascending[i] < 0 || (i > 0 && ascending[i] == ascending[i - 1])) {
                    throw new IllegalArgumentException("a rank cannot hold " + Arrays.toString(options));
                }
            }
            return add(ascending);
        }

        public Builder skipped() {
            return add();
        }

        public Builder unreadable() {
            return add(UNREADABLE);
        }

        private Builder add(int... rank) {
            if (used + rank.length > marks.length) {
                marks = Arrays.copyOf(marks, Math.max(marks.length * 2, used + rank.length));
            }
            if (ranks == ends.length) {
                ends = Arrays.copyOf(ends, ranks * 2);
            }
            System.arraycopy(rank, 0, marks, used, rank.length);
            used += rank.length;
            ends[ranks++] = used;
            return this;
        }

        public Ranking build() {
            return new Ranking(Arrays.copyOf(marks, used), Arrays.copyOf(ends, ranks));
        }
    }
}
