package org.folkmoot.lottery.feasibility;

import org.folkmoot.lottery.pool.Quota;

/**
 * One bound of one quota, moved.
 *
 * @param quota as it is
 * @param to the bound as it would have to be
 */
public record Change(Quota quota, Bound bound, int to) {
    /** Which end of a quota. */
    public enum Bound {
        MINIMUM,
        MAXIMUM
    }

    public int from() {
        return switch (bound) {
            case MINIMUM -> quota.minimum();
            case MAXIMUM -> quota.maximum();
        };
    }

    /** In people. */
    public int size() {
        return Math.abs(to - from());
    }

    /** For example {@code gender: female, minimum 5 -> 4}. */
    @Override
    public String toString() {
        String end = switch (bound) {
            case MINIMUM -> "minimum";
            case MAXIMUM -> "maximum";
        };
        return "%s: %s, %s %d -> %d".formatted(quota.feature(), quota.value(), end, from(), to);
    }
}
