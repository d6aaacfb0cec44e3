package org.folkmoot.lottery.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Rows of a file as a spreadsheet counts them: the header is row 1. Names the first few only, however many there are.
 *
 * @param first rising
 * @param more how many there are beyond these
 */
public record Rows(List<Long> first, long more) {
    static final Rows NONE = new Rows(List.of(), 0);
    private static final int NAMED = 3;

    public Rows {
        first = List.copyOf(first);
    }

    Rows and(long row) {
        if (first.contains(row)) {
            return this;
        }
        if (first.size() == NAMED) {
            return new Rows(first, more + 1);
        }
        List<Long> named = new ArrayList<>(first);
        named.add(row);
        return new Rows(named, 0);
    }

    Rows and(Rows others) {
        Rows sum = this;
        for (long row : others.first) {
            sum = sum.and(row);
        }
        return new Rows(sum.first, sum.more + others.more);
    }

    public long count() {
        return first.size() + more;
    }

    /** For example {@code rows 3, 7, 12 and 240 more}. */
    @Override
    public String toString() {
        String named = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (count() == 1) {
            return "row " + named;
        }
        if (more > 0) {
            return String.format(Locale.ROOT, "rows %s and %,d more", named, more);
        }
        int comma = named.lastIndexOf(", ");
        return comma < 0 ? "" : "rows " + named.substring(0, comma) + " and " + named.substring(comma + 2);
    }
}
