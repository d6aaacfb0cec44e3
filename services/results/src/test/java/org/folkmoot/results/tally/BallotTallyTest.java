package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyAssert.assertColumn;
import static org.folkmoot.results.tally.TallyBench.CLOSE;
import static org.folkmoot.results.tally.TallyBench.HORIZON;
import static org.folkmoot.results.tally.TallyBench.OPENED;

import java.time.Duration;
import java.util.Map;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BallotTallyTest {
    private final TallyBench bench = new TallyBench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void countsEachVoterAndEachChoice() {
        bench.read(bench.ballot("ana", 1, "hill", "a", "b"));
        bench.read(bench.ballot("ben", 1, "hill", "a"));

        assertColumn(bench.tally("hill").individual(), 2, Map.of("a", 2, "b", 1));
    }

    @Test
    void aChangeOfMindReplacesTheEarlierBallot() {
        bench.read(bench.ballot("ana", 1, "hill", "a", "b"));
        bench.flush();
        bench.read(bench.ballot("ana", 2, "hill", "c"));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("c", 1));
    }

    @Test
    void anOlderBallotThatArrivesLaterChangesNothing() {
        bench.read(bench.ballot("ana", 7, "hill", "c"));
        bench.read(bench.ballot("ana", 3, "hill", "a"));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("c", 1));
    }

    @Test
    void aReplayedLogChangesNothing() {
        BallotCast first = bench.ballot("ana", 1, "hill", "a");
        BallotCast second = bench.ballot("ana", 2, "hill", "b");
        bench.read(first);
        bench.read(second);
        bench.flush();
        int published = bench.published();
        bench.read(first);
        bench.read(second);
        bench.read(second);

        assertColumn(bench.tally("hill").individual(), 1, Map.of("b", 1));
        assertThat(bench.published()).isEqualTo(published);
    }

    @Test
    void ofTwoWithTheSameSequenceTheFirstInTheLogStands() {
        bench.read(bench.ballot("ana", 1, "hill", "a"));
        bench.read(bench.ballot("ana", 1, "hill", "b"));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
    }

    @Test
    void aVoterWhoMovesTakesTheVoteAlong() {
        bench.read(bench.ballot("ana", 1, "hill", "a"));
        bench.flush();
        bench.read(bench.ballot("ana", 2, "south", "a"));

        assertColumn(bench.tally("hill").individual(), 0, Map.of());
        assertColumn(bench.tally("south").individual(), 1, Map.of("a", 1));
        assertColumn(bench.tally("country").individual(), 1, Map.of("a", 1));
    }

    @Test
    void countsABallotAcceptedAtTheMomentOfTheClose() {
        bench.contestCloses();
        bench.read(bench.ballot("ana", 1, CLOSE, "hill", "a"));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
    }

    @Test
    void turnsAwayABallotAcceptedAfterAKnownClose() {
        bench.read(bench.ballot("ana", 1, CLOSE.minusSeconds(1), "hill", "a"));
        bench.contestCloses();
        bench.read(bench.ballot("ana", 2, CLOSE.plusNanos(1), "hill", "b"));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
    }

    @Test
    void restoresTheEarlierBallotWhenTheCloseIsLearnedAfterALateOne() {
        bench.read(bench.ballot("ana", 1, CLOSE.minusSeconds(9), "hill", "a"));
        bench.read(bench.ballot("ana", 2, CLOSE.minusSeconds(1), "vale", "b"));
        bench.read(bench.ballot("ana", 3, CLOSE.plusSeconds(1), "hill", "c"));
        bench.read(bench.ballot("ana", 4, CLOSE.plusSeconds(2), "hill", "a"));
        bench.flush();
        bench.contestCloses();

        assertColumn(bench.tally("hill").individual(), 0, Map.of());
        assertColumn(bench.tally("vale").individual(), 1, Map.of("b", 1));
    }

    @Test
    void restoresAnEarlierAcceptedBallotThatArrivedAfterTheLateOne() {
        bench.read(bench.ballot("ana", 5, CLOSE.plusSeconds(1), "hill", "c"));
        bench.read(bench.ballot("ana", 4, CLOSE.minusSeconds(1), "hill", "b"));
        bench.contestCloses();

        assertColumn(bench.tally("hill").individual(), 1, Map.of("b", 1));
    }

    @Test
    void ofTwoInTimeWithTheSameSequenceTheFirstInTheLogIsRestored() {
        bench.read(bench.ballot("ana", 2, CLOSE.minusSeconds(1), "hill", "a"));
        bench.read(bench.ballot("ana", 2, CLOSE.minusSeconds(2), "hill", "b"));
        bench.read(bench.ballot("ana", 3, CLOSE.plusSeconds(1), "hill", "c"));
        bench.contestCloses();

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
    }

    @Test
    void ofSeveralInTimeBehindALateOneOfTheSameSequenceTheFirstInTheLogIsRestored() {
        bench.read(bench.ballot("ana", 2, CLOSE.plusSeconds(1), "hill", "c"));
        bench.read(bench.ballot("ana", 2, CLOSE.minusSeconds(2), "hill", "a"));
        bench.read(bench.ballot("ana", 2, CLOSE.minusSeconds(1), "hill", "b"));
        bench.read(bench.ballot("ana", 2, CLOSE.minusSeconds(2), "hill", "b"));
        bench.contestCloses();

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
    }

    @Test
    void ofTwoWithTheSameSequenceTheOneInTimeCounts() {
        bench.read(bench.ballot("ana", 2, CLOSE.plusSeconds(1), "hill", "a"));
        bench.read(bench.ballot("ana", 2, CLOSE.minusSeconds(1), "hill", "b"));
        bench.contestCloses();

        assertColumn(bench.tally("hill").individual(), 1, Map.of("b", 1));
    }

    @Test
    void takesAwayALateBallotWithNothingBeforeIt() {
        bench.read(bench.ballot("ana", 1, CLOSE.plusSeconds(1), "hill", "c"));
        bench.flush();
        bench.contestCloses();

        assertColumn(bench.tally("hill").individual(), 0, Map.of());
    }

    @Test
    void countsABallotInTimeThatIsReadAfterTheContestIsSettled() {
        bench.read(bench.ballot("ana", 2, CLOSE.plusSeconds(1), "hill", "c"));
        bench.contestCloses();
        bench.read(bench.ballot("ana", 1, CLOSE.minusSeconds(1), "hill", "a"));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
    }

    @Test
    void forgetsWhatWasReplacedOnceTheContestIsSettled() {
        bench.read(bench.ballot("ana", 1, "hill", "a"));
        bench.read(bench.ballot("ana", 2, "hill", "b"));
        assertThat(bench.stored(BallotBook.REPLACED)).isEqualTo(1);
        bench.contestCloses();

        assertThat(bench.stored(BallotBook.REPLACED)).isZero();
    }

    @Test
    void keepsOfEachVoterOnlyWhatACloseWithinTheHorizonCouldRestore() {
        bench.read(bench.ballot("ana", 1, OPENED, "hill", "a"));
        bench.read(bench.ballot("ana", 2, OPENED.plusSeconds(1), "hill", "b"));
        bench.read(bench.ballot("ana", 3, OPENED.plus(HORIZON).plusSeconds(2), "hill", "c"));
        bench.read(bench.ballot("ben", 1, OPENED, "hill", "a"));
        bench.read(bench.ballot("ben", 2, OPENED.plus(HORIZON), "hill", "b"));
        bench.pass(Duration.ofMinutes(2));

        // Ana's first ballot was replaced more than the horizon ago; her second and Ben's first could still come back.
        assertThat(bench.stored(BallotBook.REPLACED)).isEqualTo(2);
        bench.contestCloses();
        assertColumn(bench.tally("hill").individual(), 2, Map.of("a", 1, "b", 1));
    }

    @Test
    void contestsDoNotMix() {
        bench.read(bench.ballot("ana", 1, "hill", "a"));
        var other = new TallyBench();
        bench.contestOpens(other.contest);
        bench.read(other.ballot("ana", 2, "hill", "b"));
        other.close();

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
    }
}
