package org.folkmoot.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosFiguresTest {
    private static ChaosFigures figures(List<String> neverKilled, long changed, long refuted) {
        return new ChaosFigures(
                        "chaos",
                        1,
                        300,
                        1,
                        2,
                        5,
                        neverKilled,
                        900,
                        40,
                        0,
                        0,
                        0,
                        changed,
                        refuted,
                        3,
                        0,
                        9.0,
                        4.0,
                        60.0,
                        null,
                        false)
                .judged();
    }

    @Test
    void holdsWhenEverythingWasKilledAndNothingChanged() {
        assertThat(figures(List.of(), 0, 0).held()).isTrue();
    }

    @Test
    void doesNotHoldWhenAPartWasNeverKilled() {
        var figures = figures(List.of("postgres"), 0, 0);

        assertThat(figures.held()).isFalse();
        assertThat(figures.table()).containsPattern("parts never killed +postgres +none");
    }

    @Test
    void doesNotHoldWhenAClosedContestChangedOrItsFilesAreRefuted() {
        assertThat(figures(List.of(), 1, 0).held()).isFalse();
        assertThat(figures(List.of(), 0, 1).held()).isFalse();
        assertThat(ChaosFigures.failed(1, 300, "not over").held()).isFalse();
    }
}
