package org.folkmoot.rehearsal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
    private final StringWriter written = new StringWriter();
    private final Progress progress = new PlainProgress(new PrintWriter(written));

    @Test
    void writesALineForEachFifth() {
        try (var step = progress.begin("Voting", 1_000)) {
            for (int i = 0; i < 1_000; i++) {
                step.advance();
            }
        }

        assertThat(written.toString().lines())
                .containsExactly(
                        "Voting: 200 of 1,000",
                        "Voting: 400 of 1,000",
                        "Voting: 600 of 1,000",
                        "Voting: 800 of 1,000",
                        "Voting: 1,000 of 1,000");
    }

    @Test
    void saysWhereItStopped() {
        try (var step = progress.begin("Voting", 9)) {
            step.advance();
        }

        assertThat(written.toString()).isEqualToIgnoringNewLines("Voting: stopped at 1 of 9");
    }
}
