package org.folkmoot.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAnswerTest {
    private static final Receipt RECEIPT =
            new Receipt("3f2a9c01-0000-4000-8000-000000000001", 3, Instant.parse("2026-05-01T12:00:00Z"));

    @ParameterizedTest
    @MethodSource("selections")
    void remembersWhatWasAnswered(Selection selection) {
        OwnAnswer answer = new OwnAnswer("0a1b2c3d", RECEIPT, selection);

        assertThat(OwnAnswer.read(answer.cookie(), "0a1b2c3d")).contains(answer);
        assertThat(answer.cookie()).matches("[0-9a-zA-Z~%.-]+");
    }

    static List<Selection> selections() {
        OptionId park = OptionId.of("4");
        OptionId crossing = OptionId.of("zażółć");
        return List.of(
                new Selection.Choices(List.of(park, crossing)),
                new Selection.Ranked(List.of(List.of(crossing), List.of(OptionId.of("1"), park))),
                new Selection.Amount(30),
                new Selection.Points(Map.of(park, 3, crossing, 12)),
                new Selection.Blank(true));
    }

    @Test
    void remembersThatAnAnswerCameFromElsewhere() {
        OwnAnswer answer = new OwnAnswer("0a1b2c3d", RECEIPT, null);

        assertThat(OwnAnswer.read(answer.cookie(), "0a1b2c3d")).contains(answer);
    }

    @Test
    void tellsTheNextPersonAtTheSameDeviceNothing() {
        String cookie = new OwnAnswer("0a1b2c3d", RECEIPT, new Selection.Amount(4)).cookie();

        assertThat(OwnAnswer.read(cookie, "ffffffff")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0a1b2c3d~~~~",
                "0a1b2c3d~3f2a9c01-0000-4000-8000-000000000001~1~1~choices%7C%3Cscript%3E",
                "0a1b2c3d~3f2a9c01-0000-4000-8000-000000000001~1~1~4"
            })
    void readsNothingElse(String cookie) {
        assertThat(OwnAnswer.read(cookie, "0a1b2c3d")).isEmpty();
    }
}
