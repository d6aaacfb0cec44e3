package org.folkmoot.results.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestExtended;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestEvent.ContestVoided;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;
import org.junit.jupiter.api.Test;

class ContestRegisterTest {
    private static final Instant OPENED = Instant.parse("2026-05-02T18:00:00Z");
    private static final Instant CLOSE = Instant.parse("2026-05-02T18:05:00Z");

    private final ContestRegister register = new ContestRegister();
    private final ContestDefinition contest = new ContestDefinition(
            ContestId.random(),
            AssemblyId.random(),
            "How much?",
            new BallotForm.Amount(0, 100, 5, "%"),
            List.of(),
            new Electorate.CheckedIn(),
            Visibility.LIVE);

    @Test
    void anExtensionLeavesAContestOpen() {
        apply(new ContestOpened(contest, OPENED, CLOSE), new ContestExtended(contest, OPENED, CLOSE.plusSeconds(60)));

        assertThat(facts().openedAt()).contains(OPENED);
        assertThat(facts().closesAt()).isEmpty();
    }

    @Test
    void aVoidedContestKeepsItsTimesAndItsReason() {
        apply(
                new ContestClosed(contest, OPENED, CLOSE),
                new ContestVoided(contest, OPENED, CLOSE, "Wrong question", CLOSE.plusSeconds(1)));

        assertThat(facts().closesAt()).contains(CLOSE);
        assertThat(facts().voided()).contains("Wrong question");
    }

    @Test
    void readingTheTopicAgainTakesNothingBack() {
        ContestEvent voided = new ContestVoided(contest, null, null, "Prepared by mistake", OPENED);
        apply(
                new ContestPrepared(contest),
                voided,
                new ContestPrepared(contest),
                new ContestOpened(contest, OPENED),
                new ContestClosed(contest, OPENED, CLOSE));

        assertThat(facts().voided()).contains("Prepared by mistake");
        assertThat(facts().openedAt()).isEmpty();
    }

    private void apply(ContestEvent... events) {
        List.of(events).forEach(register::apply);
    }

    private ContestFacts facts() {
        return register.find(contest.id()).orElseThrow();
    }
}
