package org.folkmoot.sortition.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.defaults.problem.InputError;
import org.junit.jupiter.api.Test;

class FreezeRequestTest {
    private static List<InputError> errors(int seats, int panels) {
        return new FreezeRequest(null, panels, null)
                .errors(seats, Instant.parse("2026-11-22T14:00:00Z"), Duration.ofDays(1));
    }

    /** Of 10,000 seats, 10,000 panels would be 100 million places: the service would end in the middle of each try. */
    @Test
    void takesAsManyPanelsAsFitInMemory() {
        assertThat(errors(500, 10_000)).isEmpty();
        assertThat(errors(10_000, 1_000)).isEmpty();
        assertThat(errors(10_000, 10_000)).containsExactly(InputError.field("panels", "has to be from 100 to 1000"));
    }
}
