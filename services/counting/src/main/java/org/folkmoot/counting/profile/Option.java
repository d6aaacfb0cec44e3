package org.folkmoot.counting.profile;

import java.math.BigDecimal;

/**
 * What can be voted for.
 *
 * @param cost in the currency of the budget; zero where a contest has none
 */
public record Option(String id, String name, BigDecimal cost) {
    public Option {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an option needs an id");
        }
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("option " + id + " has the negative cost " + cost);
        }
    }

    public static Option of(String id) {
        return new Option(id, id, BigDecimal.ZERO);
    }
}
