package org.folkmoot.voting.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.standing.StandingBallot;
import org.junit.jupiter.api.Test;

class BallotRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration NOTICE = Duration.ofSeconds(1);
    private static final AreaCode CISOWA = AreaCode.of("Cisowa");
    private static final VoterKey ANA = VoterKey.of("CdLei4jEpfKlJR7lXmgQJQ");
    private static final ContestDefinition TOP_TWO = new ContestDefinition(
            ContestId.random(),
            AssemblyId.random(),
            "Which two?",
            new BallotForm.Approval(2),
            Stream.of("1", "2", "3")
                    .map(id -> new ContestOption(OptionId.of(id), id))
                    .toList(),
            new Electorate.CheckedIn(),
            Visibility.LIVE);
    private static final SelectionCheck OFFERED = new SelectionCheck(TOP_TWO);
    private static final Contest.Prepared PREPARED = new Contest.Prepared(TOP_TWO);
    private static final Contest.Open OPEN = PREPARED.open(NOON.minusSeconds(600));
    private static final Contest.Closed CLOSING_AT_NOON =
            OPEN.announceClose(NOON.minusSeconds(2)).close(NOON);

    @Test
    void acceptsBallotUpToAndIncludingTheClose() {
        assertThat(decide(CLOSING_AT_NOON, NOON, newcomer(), paper(1, "2", "1")))
                .isEqualTo(new BallotDecision.Accepted(
                        new BallotCast(id(1, "1", "2"), TOP_TWO.id(), ANA, CISOWA, choices("1", "2"), 1, NOON)));
    }

    @Test
    void refusesBallotAfterTheClose() {
        Instant late = NOON.plusMillis(1);

        assertThat(decide(CLOSING_AT_NOON, late, newcomer(), paper(1, "1")))
                .isEqualTo(new BallotDecision.ContestClosed(TOP_TWO.id(), NOON, late));
    }

    @Test
    void refusesBallotBeforeTheOpening() {
        assertThat(decide(PREPARED, NOON, newcomer(), paper(1, "1")))
                .isEqualTo(new BallotDecision.ContestNotOpen(TOP_TWO.id()));
    }

    @Test
    void refusesWhoIsNotEntitled() {
        assertThat(decide(OPEN, NOON, new Voter(ANA, Optional.empty(), Optional.empty()), paper(1, "1")))
                .isEqualTo(new BallotDecision.NotEntitled(TOP_TWO.id()));
    }

    @Test
    void refusesSelectionsThatTheContestDoesNotOffer() {
        assertThat(decide(OPEN, NOON, newcomer(), paper(1, "4"))).isEqualTo(new BallotDecision.UnknownOption("4"));
    }

    @Test
    void refusesEveryBallotOnceTheContestIsVoided() {
        StandingBallot standing = standing(1, "1");
        Contest voided = OPEN.revoke("The question was wrong", NOON);

        for (BallotPaper paper : List.of(paper(1, "1"), paper(2, "1"))) {
            assertThat(decide(voided, NOON, voted(standing), paper))
                    .isEqualTo(new BallotDecision.ContestVoided(TOP_TWO.id(), "The question was wrong"));
        }
    }

    /** Nobody announced the close: whoever closes contests was down at noon. */
    @Test
    void acceptsNothingAfterTheTimeThatWasSaidAtTheOpening() {
        Contest due = new Contest.Open(TOP_TWO, OPEN.openedAt(), NOON);
        StandingBallot standing = standing(3, "1");

        assertThat(decide(due, NOON, newcomer(), paper(1, "1"))).isInstanceOf(BallotDecision.Accepted.class);
        assertThat(decide(due, NOON.plusMillis(1), newcomer(), paper(1, "1")))
                .isEqualTo(new BallotDecision.ContestClosed(TOP_TWO.id(), NOON, NOON.plusMillis(1)));
        assertThat(decide(due, NOON.plusMillis(1), voted(standing), paper(3, "1")))
                .isEqualTo(new BallotDecision.Repeated(standing));
    }

    @Test
    void doesNotSayThatItIsOverWhereAnExtensionMayBeUnknown() {
        Contest due = new Contest.Open(TOP_TWO, OPEN.openedAt(), NOON);
        Moment uncertain = new Moment(NOON.plusMillis(300), NOON.minusMillis(1), NOTICE);

        assertThat(new BallotRules(due, OFFERED, uncertain, BallotRulesTest::id).decide(paper(1, "1"), newcomer()))
                .isEqualTo(new BallotDecision.PerhapsOver(TOP_TWO.id()));
    }

    /** However late the clock closes it, and whoever does: the close is never before a ballot that was accepted. */
    @Property
    void whatIsAcceptedBeforeItIsDueCountsWhoeverClosesItAndWhenever(
            @ForAll @LongRange(min = -60_000, max = 60_000) long castAt,
            @ForAll @LongRange(min = 0, max = 5_000) long behind,
            @ForAll @LongRange(min = 0, max = 3_600_000) long closedLater) {
        Contest.Open due = new Contest.Open(TOP_TWO, OPEN.openedAt(), NOON);
        Instant now = NOON.plusMillis(castAt);
        BallotDecision decision = new BallotRules(
                        due, OFFERED, new Moment(now, now.minusMillis(behind), NOTICE), BallotRulesTest::id)
                .decide(paper(1, "1"), newcomer());
        Instant closesAt =
                due.announceClose(NOON).close(NOON.plusMillis(closedLater)).closesAt();

        assertThat(closesAt).isEqualTo(NOON);
        if (decision instanceof BallotDecision.Accepted accepted) {
            assertThat(accepted.ballot().acceptedAt()).isBeforeOrEqualTo(closesAt);
        } else {
            assertThat(now).isAfter(NOON);
        }
    }

    /**
     * The stage closes at noon. However long the announcement and the close take to the topic, and however little the
     * judge knows: what is accepted counts.
     */
    @Property
    void whatIsAcceptedCountsHoweverLateTheCloseIsPublished(
            @ForAll @LongRange(min = 0, max = 60_000) long announcementTakes,
            @ForAll @LongRange(min = 0, max = 60_000) long fixingTakes,
            @ForAll @LongRange(min = 0, max = 60_000) long closeTakes,
            @ForAll @LongRange(min = -2_000, max = 200_000) long castAt,
            @ForAll @LongRange(min = 0, max = 5_000) long behind) {
        Instant announced = NOON.plusMillis(announcementTakes);
        Instant fixed = announced.plusMillis(fixingTakes);
        Instant published = fixed.plusMillis(closeTakes);
        Contest.Closing closing = OPEN.announceClose(NOON);
        Contest.Closed closed = closing.close(fixed.plus(NOTICE));
        Instant now = NOON.plusMillis(castAt);
        Moment moment = new Moment(now, now.minusMillis(behind), NOTICE);
        Contest known = moment.knows(published) ? closed : moment.knows(announced) ? closing : OPEN;

        BallotDecision decision =
                new BallotRules(known, OFFERED, moment, BallotRulesTest::id).decide(paper(1, "1"), newcomer());

        if (decision instanceof BallotDecision.Accepted accepted) {
            assertThat(accepted.ballot().acceptedAt()).isBeforeOrEqualTo(closed.closesAt());
        } else {
            assertThat(now).isAfter(NOON.plus(NOTICE));
        }
    }

    @Test
    void whileItClosesWhoVotedBeforeGetsTheReceiptAndOthersShallTryAgain() {
        StandingBallot standing = standing(3, "1");
        Contest closing = OPEN.announceClose(NOON);
        Instant uncertain = NOON.plus(NOTICE).plusMillis(1);

        assertThat(decide(closing, NOON.plus(NOTICE), newcomer(), paper(1, "1")))
                .isInstanceOf(BallotDecision.Accepted.class);
        assertThat(decide(closing, uncertain, newcomer(), paper(1, "1")))
                .isEqualTo(new BallotDecision.PerhapsOver(TOP_TWO.id()));
        assertThat(decide(closing, uncertain, voted(standing), paper(3, "1")))
                .isEqualTo(new BallotDecision.Repeated(standing));
    }

    @Test
    void theSameSequenceAndSelectionIsTheSameBallot() {
        StandingBallot standing = standing(3, "1", "2");

        assertThat(decide(OPEN, NOON, voted(standing), paper(3, "2", "1")))
                .isEqualTo(new BallotDecision.Repeated(standing));
    }

    @Test
    void whoMissedTheReceiptGetsItAfterTheCloseToo() {
        StandingBallot standing = standing(3, "1");

        assertThat(decide(CLOSING_AT_NOON, NOON.plusSeconds(9), voted(standing), paper(3, "1")))
                .isEqualTo(new BallotDecision.Repeated(standing));
        assertThat(decide(CLOSING_AT_NOON, NOON.plusSeconds(9), voted(standing), paper(2, "1")))
                .isInstanceOf(BallotDecision.ContestClosed.class);
    }

    @Test
    void refusesTheSameSequenceWithAnotherSelection() {
        assertThat(decide(OPEN, NOON, voted(standing(3, "1")), paper(3, "2")))
                .isEqualTo(new BallotDecision.SequenceReused(3));
    }

    @Property
    void onlyHigherSequenceReplacesTheBallotThatStands(
            @ForAll @LongRange(min = 1, max = 9) long stored, @ForAll @LongRange(min = 1, max = 9) long given) {
        BallotDecision decision = decide(OPEN, NOON, voted(standing(stored, "1")), paper(given, "2"));

        if (given > stored) {
            assertThat(decision).isInstanceOf(BallotDecision.Accepted.class);
        } else if (given < stored) {
            assertThat(decision).isEqualTo(new BallotDecision.OlderSequence(given, stored));
        } else {
            assertThat(decision).isEqualTo(new BallotDecision.SequenceReused(stored));
        }
    }

    @Test
    void theTimeOfBallotIsNowWhereKnowledgeIsFresh() {
        Instant now = NOON.plusNanos(123_456_789);

        assertThat(new Moment(now, now.minusMillis(400), NOTICE).acceptance(OPEN.openedAt()))
                .isEqualTo(NOON.plusMillis(123));
    }

    private static BallotDecision decide(Contest contest, Instant now, Voter voter, BallotPaper paper) {
        return new BallotRules(contest, OFFERED, new Moment(now, now, NOTICE), BallotRulesTest::id)
                .decide(paper, voter);
    }

    private static BallotPaper paper(long sequence, String... choices) {
        return new BallotPaper(TOP_TWO.id(), sequence, new Marking.Choices(List.of(choices)));
    }

    private static Voter newcomer() {
        return new Voter(ANA, Optional.of(CISOWA), Optional.empty());
    }

    private static Voter voted(StandingBallot standing) {
        return new Voter(ANA, Optional.of(CISOWA), Optional.of(standing));
    }

    private static StandingBallot standing(long sequence, String... choices) {
        return new StandingBallot(id(sequence, choices), sequence, NOON.minusSeconds(60));
    }

    private static BallotId id(long sequence, String... choices) {
        return id(ANA, sequence, choices(choices));
    }

    private static BallotId id(VoterKey voter, long sequence, Selection selection) {
        return new BallotId(new UUID(sequence, selection.hashCode() ^ (long) voter.hashCode()));
    }

    private static Selection choices(String... ids) {
        return new Selection.Choices(Stream.of(ids).map(OptionId::of).toList());
    }
}
