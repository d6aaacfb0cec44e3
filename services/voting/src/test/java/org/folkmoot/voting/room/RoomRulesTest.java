package org.folkmoot.voting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.voting.contest.Contest;
import org.junit.jupiter.api.Test;

class RoomRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Optional<String> NO_REASON = Optional.empty();
    private static final Contest.Open OPEN = open(new BallotForm.Approval(2));

    @Test
    void submitsConfirmsAndCorrects() {
        RoomResult.Sent provisional =
                changed(rules(40, 2).submit(new RoomResult.Awaited(), count(1, 38, 20), NO_REASON));
        assertThat(provisional).isEqualTo(new RoomResult.Provisional(1, count(1, 38, 20)));

        RoomResult.Sent confirmed = changed(rules(40, 2).confirm(provisional, 1));
        assertThat(confirmed).isEqualTo(new RoomResult.Confirmed(2, count(1, 38, 20)));

        RoomResult.Sent corrected =
                changed(rules(40, 2).submit(confirmed, count(2, 37, 19), Optional.of("counted twice")));
        assertThat(corrected).isEqualTo(new RoomResult.Corrected(3, count(2, 37, 19), "counted twice"));
    }

    @Test
    void confirmingAgainChangesNothing() {
        RoomResult.Confirmed confirmed = new RoomResult.Confirmed(2, count(1, 38, 20));

        assertThat(rules(40, 2).confirm(confirmed, 1)).isEqualTo(new ResultDecision.Unchanged(confirmed));
    }

    @Test
    void confirmsOnlyTheRevisionThatIsStored() {
        RoomResult.Provisional second = new RoomResult.Provisional(2, count(2, 38, 20));

        assertThat(rules(40, 2).confirm(second, 1)).isEqualTo(new ResultDecision.OlderRevision(1, 2));
        assertThat(rules(40, 2).confirm(second, 3)).isEqualTo(new ResultDecision.NoResult(3));
        assertThat(rules(40, 2).confirm(new RoomResult.Awaited(), 1)).isEqualTo(new ResultDecision.NoResult(1));
    }

    @Test
    void olderRevisionNeverOverwrites() {
        RoomResult.Provisional second = new RoomResult.Provisional(2, count(2, 38, 20));

        assertThat(rules(40, 2).submit(second, count(1, 10, 5), NO_REASON))
                .isEqualTo(new ResultDecision.OlderRevision(1, 2));
    }

    @Test
    void theSameRevisionIsTheSameResultOrRefused() {
        RoomResult.Confirmed stored = new RoomResult.Confirmed(2, count(1, 38, 20));

        assertThat(rules(40, 2).submit(stored, count(1, 38, 20), NO_REASON))
                .isEqualTo(new ResultDecision.Unchanged(stored));
        assertThat(rules(40, 2).submit(stored, count(1, 38, 20, 0), NO_REASON))
                .isEqualTo(new ResultDecision.Unchanged(stored));
        assertThat(rules(40, 2).submit(stored, count(1, 38, 21), NO_REASON))
                .isEqualTo(new ResultDecision.RevisionReused(1));
    }

    @Test
    void correctsOnlyWithReason() {
        assertThat(rules(40, 2).submit(new RoomResult.Confirmed(2, count(1, 38, 20)), count(2, 37, 20), NO_REASON))
                .isEqualTo(new ResultDecision.ReasonMissing());
        assertThat(rules(40, 4).submit(new RoomResult.Suspended(3, count(1, 38, 20)), count(2, 36, 20), NO_REASON))
                .isEqualTo(new ResultDecision.ReasonMissing());
    }

    @Test
    void answersFitIntoTheHeadcountLessThoseWhoVotedByPhone() {
        assertThat(rules(40, 2).submit(new RoomResult.Awaited(), count(1, 39, 20), NO_REASON))
                .isEqualTo(new ResultDecision.CountsAboveHeadcount(39, 38));
        assertThat(rules(40, 3).confirm(new RoomResult.Provisional(1, count(1, 38, 20)), 1))
                .isEqualTo(new ResultDecision.CountsAboveHeadcount(38, 37));
        assertThat(rules(2, 5).submit(new RoomResult.Awaited(), count(1, 1, 1), NO_REASON))
                .isEqualTo(new ResultDecision.CountsAboveHeadcount(1, 0));
    }

    @Test
    void votesFitToThePeopleWhoAnswered() {
        assertThat(rules(40, 0).submit(new RoomResult.Awaited(), count(1, 10, 11), NO_REASON))
                .isEqualTo(new ResultDecision.CountAboveAnswered(11, 10));
        assertThat(rules(40, 0).submit(new RoomResult.Awaited(), count(1, 10, 10, 10, 1), NO_REASON))
                .isEqualTo(new ResultDecision.CountAboveAnswered(21, 20));
        Contest.Open oneChoice = open(new BallotForm.OneChoice());
        Room room = new Room(oneChoice.definition(), new Headcount.Declared(40), 0, false);
        assertThat(new RoomRules(oneChoice, room, NOON).submit(new RoomResult.Awaited(), count(1, 10, 6, 5), NO_REASON))
                .isEqualTo(new ResultDecision.CountAboveAnswered(11, 10));
    }

    @Test
    void refusesOptionsThatAreNone() {
        RoomCount other = new RoomCount(1, 5, Map.of(OptionId.of("9"), 5));

        assertThat(rules(40, 0).submit(new RoomResult.Awaited(), other, NO_REASON))
                .isEqualTo(new ResultDecision.UnknownOption("9"));
    }

    @Test
    void needsHeadcountDeclaredBeforeTheOpening() {
        Room unknown = new Room(OPEN.definition(), new Headcount.Missing(), 0, false);

        assertThat(new RoomRules(OPEN, unknown, NOON).submit(new RoomResult.Awaited(), count(1, 0), NO_REASON))
                .isEqualTo(new ResultDecision.HeadcountNotDeclared());
    }

    @Test
    void waitsForTheApprovalOfLargeHeadcount() {
        Room pending = new Room(OPEN.definition(), new Headcount.Pending(300), 0, false);

        assertThat(new RoomRules(OPEN, pending, NOON).submit(new RoomResult.Awaited(), count(1, 0), NO_REASON))
                .isEqualTo(new ResultDecision.HeadcountPending(300));
    }

    @Test
    void countsCertifiedPartiesOnlyWhereTheContestSaysSo() {
        ContestRules certifiedOnly =
                new ContestRules(false, false, PartyPolicy.CERTIFIED, null, null, null, null, null);
        Contest.Open contest = open(new BallotForm.OneChoice(), certifiedOnly);
        Room stranger = new Room(contest.definition(), new Headcount.Declared(40), 0, false);
        Room certified = new Room(contest.definition(), new Headcount.Declared(40), 0, true);
        RoomCount sent = count(1, 10, 10);

        assertThat(new RoomRules(contest, stranger, NOON).submit(new RoomResult.Awaited(), sent, NO_REASON))
                .isEqualTo(new ResultDecision.NotCertified());
        assertThat(new RoomRules(contest, stranger, NOON).confirm(new RoomResult.Provisional(1, sent), 1))
                .isEqualTo(new ResultDecision.NotCertified());
        assertThat(new RoomRules(contest, certified, NOON).submit(new RoomResult.Awaited(), sent, NO_REASON))
                .isEqualTo(new ResultDecision.Changed(new RoomResult.Provisional(1, sent)));
    }

    /** From 10 to 50 in steps of 20: 10, 30, 50. */
    @Test
    void takesCountsOfAmountsOnTheScale() {
        Contest.Open contest = open(new BallotForm.Amount(10, 50, 20, "%"), ContestRules.PLAIN);
        Room room = new Room(contest.definition(), new Headcount.Declared(40), 0, false);
        RoomRules rules = new RoomRules(contest, room, NOON);

        assertThat(rules.submit(new RoomResult.Awaited(), amounts(10, Map.of("10", 4, "50", 6)), NO_REASON))
                .isInstanceOf(ResultDecision.Changed.class);
        assertThat(rules.submit(new RoomResult.Awaited(), amounts(9, Map.of("10", 4, "50", 6)), NO_REASON))
                .isEqualTo(new ResultDecision.CountAboveAnswered(10, 9));
        for (String amount : List.of("20", "70", "0", "010", "1e1", "ten", "99999999999999999999")) {
            assertThat(rules.submit(new RoomResult.Awaited(), amounts(10, Map.of(amount, 1)), NO_REASON))
                    .isEqualTo(new ResultDecision.OffScale(amount, new BallotForm.Amount(10, 50, 20, "%")));
        }
    }

    @Test
    void takesNothingForVoidedContest() {
        Contest.Voided voided = OPEN.revoke("wrong options", NOON);
        RoomResult.Provisional stored = new RoomResult.Provisional(1, count(1, 5, 5));

        assertThat(new RoomRules(voided, room(40, 0), NOON).submit(stored, count(2, 5, 4), NO_REASON))
                .isEqualTo(new ResultDecision.ContestVoided("wrong options"));
        assertThat(new RoomRules(voided, room(40, 0), NOON).confirm(stored, 1))
                .isEqualTo(new ResultDecision.ContestVoided("wrong options"));
    }

    @Test
    void takesResultsFromTheOpeningToTheClose() {
        Contest.Prepared prepared = new Contest.Prepared(OPEN.definition());
        Contest.Closed closed = OPEN.announceClose(NOON.minusSeconds(1)).close(NOON);
        RoomResult.Provisional stored = new RoomResult.Provisional(1, count(1, 5, 5));
        Instant late = NOON.plusMillis(1);

        assertThat(new RoomRules(prepared, room(40, 0), NOON)
                        .submit(new RoomResult.Awaited(), count(1, 5, 5), NO_REASON))
                .isEqualTo(new ResultDecision.ContestNotOpen());
        assertThat(new RoomRules(closed, room(40, 0), NOON).confirm(stored, 1))
                .isInstanceOf(ResultDecision.Changed.class);
        assertThat(new RoomRules(closed, room(40, 0), late).confirm(stored, 1))
                .isEqualTo(new ResultDecision.ContestClosed(NOON, late));
        assertThat(new RoomRules(closed, room(40, 0), late).submit(stored, count(1, 5, 5), NO_REASON))
                .isEqualTo(new ResultDecision.Unchanged(stored));
    }

    @Test
    void suspendsWhatNoLongerFits() {
        RoomResult.Confirmed confirmed = new RoomResult.Confirmed(2, count(1, 38, 20));

        assertThat(RoomRules.afterMemberVoted(confirmed, room(40, 2))).isEmpty();
        assertThat(RoomRules.afterMemberVoted(confirmed, room(40, 3)))
                .contains(new RoomResult.Suspended(3, count(1, 38, 20)));
        assertThat(RoomRules.afterMemberVoted(new RoomResult.Provisional(1, count(1, 38, 20)), room(40, 3)))
                .isEmpty();
    }

    /** Somebody voted by phone in the last moment: 38 of 40 answered, and 37 may be left. */
    @Test
    void letsWhatWasSetAsideBeLoweredAfterTheCloseUntilItIsSettled() {
        Contest.Closed closed = OPEN.announceClose(NOON.minusSeconds(1)).close(NOON);
        RoomResult.Suspended aside = new RoomResult.Suspended(3, count(1, 38, 20));
        Instant late = NOON.plusSeconds(10);
        Optional<String> reason = Optional.of("Ana voted by phone");
        RoomRules rules = new RoomRules(closed, room(40, 3), late);

        assertThat(rules.submit(aside, count(2, 37, 19), reason))
                .isEqualTo(new ResultDecision.Changed(
                        new RoomResult.Corrected(4, count(2, 37, 19), "Ana voted by phone")));
        assertThat(rules.submit(aside, count(2, 37, 19), NO_REASON)).isEqualTo(new ResultDecision.ReasonMissing());
        assertThat(rules.submit(aside, count(2, 38, 19), reason))
                .isEqualTo(new ResultDecision.CountsAboveHeadcount(38, 37));
        assertThat(rules.submit(aside, count(2, 37, 21), reason)).isEqualTo(new ResultDecision.CountsRaised());
        assertThat(rules.submit(new RoomResult.Confirmed(2, count(1, 37, 20)), count(2, 36, 19), reason))
                .isEqualTo(new ResultDecision.ContestClosed(NOON, late));
        assertThat(new RoomRules(closed.settle(late), room(40, 3), late).submit(aside, count(2, 37, 19), reason))
                .isEqualTo(new ResultDecision.ContestClosed(NOON, late));
    }

    /** Revisions arrive in any order and any number of times. */
    @Property
    void whateverTheOrderTheHighestRevisionStandsAndVersionsRise(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 6) Integer> arriving) {
        RoomResult current = new RoomResult.Awaited();
        for (int revision : arriving) {
            ResultDecision decision =
                    rules(40, 0).submit(current, count(revision, revision, revision), Optional.of("new"));
            if (decision instanceof ResultDecision.Changed changed) {
                assertThat(changed.next().version()).isEqualTo(current.version() + 1);
                current = changed.next();
            }
        }

        int highest = arriving.stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(((RoomResult.Sent) current).count()).isEqualTo(count(highest, highest, highest));
    }

    private static RoomResult.Sent changed(ResultDecision decision) {
        assertThat(decision).isInstanceOf(ResultDecision.Changed.class);
        return ((ResultDecision.Changed) decision).next();
    }

    private static RoomRules rules(int headcount, int votedByPhone) {
        return new RoomRules(OPEN, room(headcount, votedByPhone), NOON);
    }

    private static Room room(int headcount, int votedByPhone) {
        return new Room(OPEN.definition(), new Headcount.Declared(headcount), votedByPhone, false);
    }

    /** Votes for options {@code 1}, {@code 2} and so on. */
    private static RoomCount count(int revision, int answered, int... votes) {
        Map<OptionId, Integer> counts = IntStream.range(0, votes.length)
                .boxed()
                .collect(Collectors.toMap(i -> OptionId.of(Integer.toString(i + 1)), i -> votes[i]));
        return new RoomCount(revision, answered, counts);
    }

    private static RoomCount amounts(int answered, Map<String, Integer> people) {
        return new RoomCount(
                1,
                answered,
                people.entrySet().stream()
                        .collect(Collectors.toMap(each -> OptionId.of(each.getKey()), Map.Entry::getValue)));
    }

    private static Contest.Open open(BallotForm form) {
        return open(form, ContestRules.PLAIN);
    }

    private static Contest.Open open(BallotForm form, ContestRules rules) {
        List<ContestOption> options = form instanceof BallotForm.Amount
                ? List.of()
                : Stream.of("1", "2", "3")
                        .map(id -> new ContestOption(OptionId.of(id), id))
                        .toList();
        ContestDefinition definition = new ContestDefinition(
                ContestId.of("3f0e8a52-6d1b-4c7a-9e55-0b7c1d2e3f40"),
                AssemblyId.of("5b9c1b2e-8f4d-4e0a-9a55-7d1f0c2b3a41"),
                "Which two?",
                form,
                options,
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                rules);
        return new Contest.Prepared(definition).open(NOON.minusSeconds(600));
    }
}
