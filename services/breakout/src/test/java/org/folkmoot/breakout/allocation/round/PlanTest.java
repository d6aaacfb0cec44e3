package org.folkmoot.breakout.allocation.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final int SIGNS = 0;
    private static final int READING = 3;
    private static final int CAPTIONS = 5;

    @Test
    void roomsThatAreOpenUseTheSupplyUp() {
        var plan = Plan.together(2).withSupply(Map.of(SIGNS, 3, READING, 1));

        var left = plan.beside(List.of(1 << SIGNS, 1 << SIGNS | 1 << READING, 1 << READING, 1 << CAPTIONS, 0));

        assertThat(left).isEqualTo(Plan.together(2).withSupply(Map.of(SIGNS, 1, READING, 0)));
    }
}
