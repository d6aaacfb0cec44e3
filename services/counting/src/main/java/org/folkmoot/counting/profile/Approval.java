package org.folkmoot.counting.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** A set of options; one choice is a set of one. Compact, since a hundred thousand may be held at once. */
public final class Approval implements Ballot {
    private static final Approval NOTHING = new Approval(new int[0]);

    private final int[] ascending;

    private Approval(int[] ascending) {
        this.ascending = ascending;
    }

    public static Approval of(int... options) {
        if (options.length == 0) {
            return NOTHING;
        }
        var ascending = options.clone();
        Arrays.sort(ascending);
        if (ascending[0] < 0) {
            throw new IllegalArgumentException("an option has the index " + ascending[0]);
        }
        for (int i = 1; i < ascending.length; i++) {
            if (ascending[i] == ascending[i - 1]) {
                throw new IllegalArgumentException("option " + ascending[i] + " is approved twice");
            }
        }
        return new Approval(ascending);
    }

    public static Approval of(Collection<Integer> options) {
        return of(options.stream().mapToInt(Integer::intValue).toArray());
    }

    public int size() {
        return ascending.length;
    }

    /** The option at a place in ascending order. */
    public int option(int place) {
        return ascending[place];
    }

    public boolean approves(int option) {
        return Arrays.binarySearch(ascending, option) >= 0;
    }

    public IntStream options() {
        return Arrays.stream(ascending);
    }

    @Override
    public int highestOption() {
        return ascending.length == 0 ? -1 : ascending[ascending.length - 1];
    }

    @Override
    public boolean blank() {
        return ascending.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Approval approval && Arrays.equals(ascending, approval.ascending);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ascending);
    }

    @Override
    public String toString() {
        return Arrays.toString(ascending);
    }
}
