package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyAssert.assertColumn;
import static org.folkmoot.results.tally.TallyBench.OPENED;

import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.contracts.party.PartyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupTallyTest {
    private final TallyBench bench = new TallyBench();
    private final PartyId pub = PartyId.random();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void countsAConfirmedResultInItsOwnColumn() {
        read(confirmed(1, 30, Map.of("a", 20, "b", 10)));
        bench.read(bench.ballot("ana", 1, "hill", "a"));

        assertColumn(bench.tally("hill").group(), 30, Map.of("a", 20, "b", 10));
        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
        assertThat(bench.tally("country").partiesReported()).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatIsOnlyProvisional() {
        read(new GroupResultSubmitted(result(1, 30, Map.of("a", 20)), OPENED));

        assertThat(bench.tally("hill")).isNull();
    }

    @Test
    void aCorrectionSupersedes() {
        read(confirmed(1, 30, Map.of("a", 20, "b", 10)));
        read(corrected(2, 29, Map.of("a", 9, "b", 20)));

        assertColumn(bench.tally("hill").group(), 29, Map.of("a", 9, "b", 20));
        assertThat(bench.tally("hill").partiesReported()).isEqualTo(1);
    }

    @Test
    void theHighestVersionStandsInWhateverOrderTheyArrive() {
        read(corrected(3, 29, Map.of("a", 9, "b", 20)));
        read(new GroupResultSubmitted(result(1, 30, Map.of("a", 20)), OPENED));
        read(confirmed(2, 30, Map.of("a", 20, "b", 10)));

        assertColumn(bench.tally("hill").group(), 29, Map.of("a", 9, "b", 20));
    }

    @Test
    void theSameResultSentTwiceCountsOnce() {
        read(confirmed(1, 30, Map.of("a", 20)));
        read(confirmed(1, 30, Map.of("a", 20)));

        assertColumn(bench.tally("hill").group(), 30, Map.of("a", 20));
        assertThat(bench.tally("hill").partiesReported()).isEqualTo(1);
    }

    @Test
    void aSuspendedResultCountsNothingUntilItIsCorrected() {
        read(confirmed(1, 30, Map.of("a", 20)));
        bench.flush();
        read(new GroupResultSuspended(result(2, 30, Map.of("a", 20)), OPENED));
        assertColumn(bench.tally("hill").group(), 0, Map.of());
        assertThat(bench.tally("hill").partiesReported()).isZero();

        read(corrected(3, 28, Map.of("a", 18)));
        assertColumn(bench.tally("hill").group(), 28, Map.of("a", 18));
        assertThat(bench.tally("hill").partiesReported()).isEqualTo(1);
    }

    private GroupResultConfirmed confirmed(int version, int answered, Map<String, Integer> counts) {
        return new GroupResultConfirmed(result(version, answered, counts), OPENED);
    }

    private GroupResultCorrected corrected(int version, int answered, Map<String, Integer> counts) {
        return new GroupResultCorrected(result(version, answered, counts), "counted again", OPENED);
    }

    private GroupResult result(int version, int answered, Map<String, Integer> counts) {
        Map<OptionId, Integer> byOption = counts.entrySet().stream()
                .collect(Collectors.toMap(each -> OptionId.of(each.getKey()), Map.Entry::getValue));
        return new GroupResult(bench.contest.id(), pub, AreaCode.of("hill"), version, 40, 0, answered, byOption);
    }

    private void read(GroupResultEvent event) {
        bench.read(Topics.GROUP_RESULTS, event.result().key(), event);
    }
}
