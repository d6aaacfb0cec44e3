package org.folkmoot.web.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;
import org.junit.jupiter.api.Test;

class ContestStateTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final ContestDefinition CONTEST = new ContestDefinition(
            ContestId.random(),
            AssemblyId.random(),
            "How much?",
            new BallotForm.Amount(0, 100, 1, "%"),
            List.of(),
            new Electorate.CheckedIn(),
            Visibility.LIVE);
    private static final ContestState OPEN =
            ContestState.of(new ContestEvent.ContestOpened(CONTEST, NOON, NOON.plusSeconds(60)));
    private static final ContestState EXTENDED =
            ContestState.of(new ContestEvent.ContestExtended(CONTEST, NOON, NOON.plusSeconds(90)));
    private static final ContestState CLOSED =
            ContestState.of(new ContestEvent.ContestClosed(CONTEST, NOON, NOON.plusSeconds(90)));
    private static final ContestState VOIDED = ContestState.of(
            new ContestEvent.ContestVoided(CONTEST, NOON, null, "The wrong month.", NOON.plusSeconds(30)));

    @Test
    void keepsTheLaterOfTwoExtensions() {
        assertThat(EXTENDED.after(OPEN).dueAt()).isEqualTo(NOON.plusSeconds(90));
        assertThat(OPEN.after(EXTENDED)).isEqualTo(EXTENDED);
    }

    @Test
    void neverGoesBack() {
        assertThat(OPEN.after(CLOSED)).isEqualTo(CLOSED);
        assertThat(CLOSED.after(VOIDED)).isEqualTo(VOIDED);
        assertThat(VOIDED.after(CLOSED)).isEqualTo(VOIDED);
        assertThat(CLOSED.after(null)).isEqualTo(CLOSED);
    }

    @Test
    void showsNoCountsOfWhatWasVoided() {
        assertThat(VOIDED.phase(NOON)).isEqualTo(Phase.VOIDED);
        assertThat(VOIDED.showsCounts(NOON)).isFalse();
        assertThat(VOIDED.phase(NOON).takesBallots()).isFalse();
    }
}
