package org.folkmoot.lottery.pool;

/**
 * How many of the panel have one value of one feature.
 *
 * @param minimum number of people, from 0
 * @param maximum number of people, at least the minimum
 * @param lowestMinimum how far the minimum may be lowered when no panel meets the targets; never used by itself
 * @param highestMaximum how far the maximum may be raised then
 */
public record Quota(String feature, String value, int minimum, int maximum, int lowestMinimum, int highestMaximum) {
    public Quota {
        if (feature.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a quota needs a feature and a value");
        }
        if (minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException("%s: %s, from %d to %d: the minimum has to be from 0 to the maximum"
                    .formatted(feature, value, minimum, maximum));
        }
        if (lowestMinimum < 0 || lowestMinimum > minimum || highestMaximum < maximum) {
            throw new IllegalArgumentException(
                    "%s: %s: min_flex has to be from 0 to min, max_flex at least max".formatted(feature, value));
        }
    }

    /** A quota of which nothing is said about changes. */
    public Quota(String feature, String value, int minimum, int maximum) {
        this(feature, value, minimum, maximum, 0, Integer.MAX_VALUE);
    }
}
