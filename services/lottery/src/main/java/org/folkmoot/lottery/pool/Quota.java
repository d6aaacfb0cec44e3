package org.folkmoot.lottery.pool;

/**
 * How many of the panel have one value of one feature.
 *
 * @param minimum number of people, from 0
 * @param maximum number of people, at least the minimum
 */
public record Quota(String feature, String value, int minimum, int maximum) {
    public Quota {
        if (feature.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a quota needs a feature and a value");
        }
        if (minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException("%s: %s, from %d to %d: the minimum has to be from 0 to the maximum"
                    .formatted(feature, value, minimum, maximum));
        }
    }
}
