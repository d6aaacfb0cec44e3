package org.folkmoot.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.neighbour.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelsTest {
    private static final Instant CLOSE = Instant.parse("2026-05-01T19:42:00Z");
    private static final OptionId FORTY = OptionId.of("40");
    private static final OwnAnswer ANSWER = new OwnAnswer(
            "0a1b2c3d",
            new Receipt("3f2a9c01-0000-4000-8000-000000000001", 1, CLOSE.minusSeconds(30)),
            new Selection.Choices(List.of(FORTY)));

    @Test
    void saysWhatCountsAndUntilWhenItCanBeChanged() {
        Panel open = Panels.of(contest(null), ANSWER, CLOSE.minusSeconds(10));
        Panel closing = Panels.of(contest(CLOSE), ANSWER, CLOSE.minusSeconds(10));

        assertThat(open.title()).isEqualTo("✓ Counted: 40%.");
        assertThat(open.detail()).isEqualTo("You can change it until this question closes.");
        assertThat(closing.detail()).isEqualTo("You can change it until ⏱.");
        assertThat(closing.time()).isEqualTo(CLOSE);
    }

    @Test
    void saysAfterTheCloseWhatOneAnswered() {
        assertThat(Panels.of(contest(CLOSE), ANSWER, CLOSE.plusSeconds(1)).title())
                .isEqualTo("You answered 40%.");
        assertThat(Panels.of(contest(CLOSE), null, CLOSE.plusSeconds(1)).title())
                .isEqualTo("You did not answer.");
    }

    @ParameterizedTest
    @CsvSource({
        "1,✗ Not counted. It arrived 1 second after the close.",
        "3,✗ Not counted. It arrived 3 seconds after the close.",
        "60,✗ Not counted. This question closed at ⏱."
    })
    void tellsLateFromMuchTooLate(long seconds, String sentence) {
        Panel panel =
                Panels.refused(contest(null), refusal("contest-closed", CLOSE), ANSWER, CLOSE.plusSeconds(seconds));

        assertThat(panel.title()).isEqualTo(sentence);
        assertThat(panel.detail()).isEqualTo("Wait for the next question. Your answer 40% still counts.");
    }

    @ParameterizedTest
    @CsvSource({
        "contest-not-open",
        "not-entitled",
        "older-sequence",
        "sequence-reused",
        "no-choice",
        "too-many-choices",
        "contest-voided",
        "blank-not-allowed",
        "shared-rank",
        "off-scale",
        "too-many-points",
        "not-a-number",
        "wrong-selection-kind",
        "unknown-option",
        "something-new"
    })
    void givesEveryRefusalAReasonAndANextStep(String code) {
        Panel panel = Panels.refused(contest(null), refusal(code, null), null, CLOSE);

        assertThat(panel.tone()).isEqualTo(Panel.Tone.REFUSED);
        assertThat(panel.title()).startsWith("✗ Not counted. ").hasSizeGreaterThan(20);
        assertThat(panel.detail()).isNotEmpty();
        assertThat(panel.title() + panel.detail())
                .doesNotContainIgnoringCase("sorry")
                .doesNotContain("invalid");
    }

    private static Refusal refusal(String code, Instant closesAt) {
        return new Refusal(code, 409, "", "", List.of(), closesAt, null, null);
    }

    private static ContestState contest(Instant closesAt) {
        var definition = new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "How much?",
                new BallotForm.OneChoice(),
                List.of(new ContestOption(OptionId.of("30"), "30%"), new ContestOption(FORTY, "40%")),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
        return new ContestState(definition, CLOSE.minusSeconds(600), null, closesAt, null);
    }
}
