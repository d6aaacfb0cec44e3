package org.folkmoot.counting.contest;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a contest is to choose.
 *
 * @param seats how many options; where there are fewer, all of them
 * @param budget what the chosen options may cost together; without one, costs play no part
 */
public record Terms(int seats, Optional<BigDecimal> budget) {
    public Terms {
        if (seats < 1) {
            throw new IllegalArgumentException("a contest chooses at least one option, not " + seats);
        }
    }
}
