package org.folkmoot.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.OptionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAnswerTest {
    private static final Receipt RECEIPT =
            new Receipt("3f2a9c01-0000-4000-8000-000000000001", 3, Instant.parse("2026-05-01T12:00:00Z"));

    @Test
    void remembersWhatWasAnswered() {
        OwnAnswer answer = new OwnAnswer("0a1b2c3d", RECEIPT, List.of(OptionId.of("4"), OptionId.of("zażółć")));

        assertThat(OwnAnswer.read(answer.cookie(), "0a1b2c3d")).contains(answer);
        assertThat(answer.cookie()).matches("[0-9a-zA-Z~%-]+");
    }

    @Test
    void tellsTheNextPersonAtTheSameDeviceNothing() {
        String cookie = new OwnAnswer("0a1b2c3d", RECEIPT, List.of(OptionId.of("4"))).cookie();

        assertThat(OwnAnswer.read(cookie, "ffffffff")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0a1b2c3d~~~~", "0a1b2c3d~3f2a9c01-0000-4000-8000-000000000001~1~1~%3Cscript%3E"})
    void readsNothingElse(String cookie) {
        assertThat(OwnAnswer.read(cookie, "0a1b2c3d")).isEmpty();
    }
}
