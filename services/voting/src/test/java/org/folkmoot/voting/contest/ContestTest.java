package org.folkmoot.voting.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final Instant TWO = NOON.plusSeconds(7200);
    private static final Duration NOTICE = Duration.ofSeconds(1);

    @Test
    void opensByTheClockAndSaysWhenItCloses() {
        Contest.Prepared prepared = scheduled(NOON, ONE);

        assertThat(prepared.byTheClock(NOON.minusMillis(1), NOTICE)).isSameAs(prepared);
        assertThat(prepared.byTheClock(NOON, NOTICE)).isEqualTo(new Contest.Open(prepared.definition(), NOON, ONE));
    }

    @Test
    void announcesItsCloseTheNoticeAheadOfTheTimeThatWasSaid() {
        Contest.Open open = scheduled(NOON, ONE).open(NOON);

        assertThat(open.byTheClock(ONE.minus(NOTICE), NOTICE)).isSameAs(open);
        assertThat(open.byTheClock(ONE.minus(NOTICE).plusMillis(1), NOTICE))
                .isEqualTo(new Contest.Closed(open.definition(), NOON, ONE));
    }

    @Test
    void closesAtTheTimeThatWasSaidHoweverLateTheClockIs() {
        Contest.Open open = scheduled(NOON, ONE).open(NOON);

        assertThat(open.takesAnswers(ONE)).isTrue();
        assertThat(open.takesAnswers(ONE.plusMillis(1))).isFalse();
        assertThat(open.byTheClock(TWO, NOTICE)).isEqualTo(new Contest.Closed(open.definition(), NOON, ONE));
        assertThat(open.announceClose(ONE).close(TWO.plus(NOTICE)).closesAt()).isEqualTo(ONE);
    }

    @Test
    void opensLateWhereNobodyWasThereInTime() {
        Instant late = ONE.minusMillis(1);

        assertThat(scheduled(NOON, ONE).byTheClock(late, NOTICE))
                .isEqualTo(new Contest.Open(scheduled(NOON, ONE).definition(), late, ONE));
    }

    @Test
    void leavesContestWhoseTimeIsOverToTheStage() {
        Contest.Prepared missed = scheduled(NOON, ONE);

        assertThat(missed.byTheClock(ONE, NOTICE)).isSameAs(missed);
        assertThat(missed.open(TWO).dueAt()).isNull();
        assertThat(missed.open(TWO).takesAnswers(TWO.plusSeconds(86_400))).isTrue();
    }

    @Test
    void closesBeforeItsTimeWhenTheStageSaysSo() {
        Contest.Open open = scheduled(NOON, ONE).open(NOON);

        Contest.Closing closing = open.announceClose(NOON.plusSeconds(59));

        assertThat(closing.takesAnswers(NOON.plusSeconds(60))).isTrue();
        assertThat(closing.byTheClock(NOON.plusSeconds(60), NOTICE))
                .isEqualTo(new Contest.Closed(
                        open.definition(), NOON, NOON.plusSeconds(60).plus(NOTICE)));
    }

    @Test
    void keepsTheLaterOfTwoExtensionsWhicheverComesFirst() {
        Contest.Open open = scheduled(NOON, ONE).open(NOON);
        Contest.Open once = Contest.Open.class.cast(
                Contest.of(open.extend(ONE.plusSeconds(60)).event()));
        Contest.Open twice = Contest.Open.class.cast(Contest.of(open.extend(TWO).event()));

        assertThat(twice.isLaterThan(once)).isTrue();
        assertThat(once.isLaterThan(twice)).isFalse();
        assertThat(once.isLaterThan(open)).isTrue();
        assertThat(open.isLaterThan(once)).isFalse();
        assertThat(twice.isLaterThan(twice)).isFalse();
        assertThat(once.announceClose(NOON).isLaterThan(twice)).isTrue();
    }

    @Test
    void nothingComesAfterItWasVoided() {
        Contest.Prepared prepared = scheduled(NOON, ONE);
        Contest.Open open = prepared.open(NOON);
        Contest.Closed closed = open.announceClose(NOON).close(ONE);

        for (Contest.Voided voided : List.of(
                prepared.revoke("Wrong", NOON),
                open.revoke("Wrong", NOON),
                open.announceClose(NOON).revoke("Wrong", NOON),
                closed.revoke("Wrong", NOON),
                closed.settle(TWO).revoke("Wrong", TWO))) {
            assertThat(voided.takesAnswers(NOON)).isFalse();
            assertThat(voided.byTheClock(TWO, NOTICE)).isSameAs(voided);
            assertThat(voided.isLaterThan(closed)).isTrue();
            assertThat(closed.isLaterThan(voided)).isFalse();
            assertThat(closed.settle(TWO).isLaterThan(voided)).isFalse();
            assertThat(Contest.of(voided.event())).isEqualTo(voided);
        }
    }

    @Test
    void everyEventTellsTheWholeState() {
        Contest.Prepared prepared = scheduled(NOON, ONE);
        Contest.Open open = prepared.open(NOON);

        Contest.Closing closing = open.announceClose(NOON);
        Contest.Closed closed = closing.close(ONE);
        var states = List.<Contest>of(prepared, open, open.extend(TWO), closing, closed, closed.settle(TWO));
        for (Contest contest : states) {
            assertThat(Contest.of(contest.event())).isEqualTo(contest);
        }
    }

    private static Contest.Prepared scheduled(Instant opensAt, Instant closesAt) {
        return new Contest.Prepared(new ContestDefinition(
                ContestId.of("33333333-3333-4333-8333-333333333333"),
                AssemblyId.of("22222222-2222-4222-8222-222222222222"),
                "30% or 40%?",
                new BallotForm.OneChoice(),
                List.of(),
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                new ContestRules(false, false, null, null, null, opensAt, closesAt, null)));
    }
}
