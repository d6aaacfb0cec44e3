package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyAssert.assertColumn;
import static org.folkmoot.results.tally.TallyBench.CLOSE;
import static org.folkmoot.results.tally.TallyBench.OPENED;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.contracts.party.PartyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What does not fit its contest is put aside, whether the ballot or the contest is read first. */
class FitTest {
    private final TallyBench bench = new TallyBench(new BallotForm.Approval(2));
    private final PartyId pub = PartyId.random();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void ballotsThatDoNotFitArePutAsideAndChangeNothing() {
        bench.read(bench.ballot("ana", 1, "hill", "a"));
        for (Selection misfit : List.of(
                choices("z"),
                choices("a", "b", "c"),
                choices("a", "a"),
                choices(),
                new Selection.Ranked(List.of(List.of(OptionId.of("a")))),
                new Selection.Points(Map.of(OptionId.of("a"), 1)),
                new Selection.Amount(5),
                new Selection.Amount(-5))) {
            bench.read(bench.ballot("ana", 2, OPENED.plusSeconds(2), "hill", misfit));
        }

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
        assertThat(bench.putAside).hasSize(8);
    }

    @Test
    void aRoomThatCountsMoreThanItHoldsIsPutAside() {
        confirm(result(1, 10, Map.of("a", 8)));
        confirm(result(2, 41, Map.of("a", 8)));
        confirm(result(3, 10, Map.of("a", 11)));
        confirm(result(4, 10, Map.of("z", 1)));

        assertColumn(bench.tally("hill").group(), 10, Map.of("a", 8));
        assertThat(bench.putAside).hasSize(3);
    }

    @Test
    void aSuspendedResultNeedNotFitToTakeTheOtherOneAway() {
        confirm(result(1, 10, Map.of("a", 8)));
        bench.flush();
        read(new GroupResultSuspended(result(2, 41, Map.of("a", 8)), OPENED));

        assertColumn(bench.tally("hill").group(), 0, Map.of());
        assertThat(bench.putAside).isEmpty();
    }

    @Test
    void aBallotWaitsForItsContest() {
        int before = bench.published();
        try (TallyBench other = new TallyBench(new BallotForm.Approval(2))) {
            bench.read(other.ballot("ana", 2, "hill", "a"));
            bench.read(other.ballot("ana", 2, "hill", "b"));
            bench.read(other.ballot("ben", 1, "hill", "z"));
            bench.read(other.ballot("cat", 1, CLOSE.plusMillis(1), "hill", "b"));
            bench.contests.apply(new ContestPrepared(other.contest));
            bench.flush();
            assertThat(bench.published()).isEqualTo(before);
            assertThat(bench.stored("waiting-ballots")).isEqualTo(4);

            bench.contests.apply(new ContestClosed(other.contest, OPENED, CLOSE));
            bench.flush();

            assertThat(bench.stored("waiting-ballots")).isZero();
            assertThat(bench.putAside).singleElement().satisfies(record -> {
                assertThat(record.topic()).isEqualTo(Topics.BALLOTS.name());
                assertThat(record.offset()).isEqualTo(2);
                assertThat(record.key()).asString().startsWith(other.contest.id() + "/ben");
            });
            assertColumn(bench.tallyOf(other.contest.id(), "hill").individual(), 1, Map.of("a", 1));
        }
    }

    private void confirm(GroupResult result) {
        read(new GroupResultConfirmed(result, OPENED));
    }

    private void read(GroupResultEvent event) {
        bench.read(Topics.GROUP_RESULTS, event.result().key(), event);
    }

    private GroupResult result(int version, int answered, Map<String, Integer> counts) {
        Map<OptionId, Integer> byOption = counts.entrySet().stream()
                .collect(Collectors.toMap(each -> OptionId.of(each.getKey()), Map.Entry::getValue));
        return new GroupResult(bench.contest.id(), pub, AreaCode.of("hill"), version, 40, 0, answered, byOption);
    }

    private static Selection choices(String... options) {
        return new Selection.Choices(Stream.of(options).map(OptionId::of).toList());
    }
}
