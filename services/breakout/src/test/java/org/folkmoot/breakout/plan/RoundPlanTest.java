package org.folkmoot.breakout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoundPlanTest {
    @Test
    void whoHasNoBetterIdeaGetsTenMinutesForSix() {
        assertThat(RoundPlan.USUAL.errors()).isEmpty();
        assertThat(RoundPlan.USUAL.length()).isEqualTo(Duration.ofMinutes(10));
        assertThat(RoundPlan.USUAL.target()).isEqualTo(6);
    }
}
