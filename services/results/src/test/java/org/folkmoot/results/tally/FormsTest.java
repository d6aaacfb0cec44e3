package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyAssert.assertColumn;
import static org.folkmoot.results.tally.TallyBench.OPENED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.OptionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final OptionId A = OptionId.of("a");
    private static final OptionId B = OptionId.of("b");
    private static final OptionId C = OptionId.of("c");

    private TallyBench bench = new TallyBench();

    @AfterEach
    void end() {
        bench.close();
    }

    private void answersAre(BallotForm form) {
        bench.close();
        bench = new TallyBench(form);
    }

    @Test
    void ofARankingTheFirstRankCounts() {
        answersAre(new BallotForm.Ranking(3, true));
        cast("ana", 1, new Selection.Ranked(List.of(List.of(A), List.of(B))));
        cast("ben", 1, new Selection.Ranked(List.of(List.of(B, C), List.of(A))));

        assertColumn(bench.tally("hill").individual(), 2, Map.of("a", 1, "b", 1, "c", 1));
    }

    @Test
    void anAmountCountsUnderItsNumber() {
        answersAre(new BallotForm.Amount(0, 100, 10, "%"));
        cast("ana", 1, new Selection.Amount(0));
        cast("ben", 1, new Selection.Amount(30));
        cast("cat", 1, new Selection.Amount(30));

        assertColumn(bench.tally("country").individual(), 3, Map.of("0", 1, "30", 2));
    }

    @Test
    void pointsAreAddedUp() {
        answersAre(new BallotForm.Points(5));
        cast("ana", 1, new Selection.Points(Map.of(A, 3, B, 2)));
        cast("ben", 1, new Selection.Points(Map.of(A, 5)));

        assertColumn(bench.tally("hill").individual(), 2, Map.of("a", 8, "b", 2));
    }

    @Test
    void aChangeOfMindTakesAllPointsBack() {
        answersAre(new BallotForm.Points(5));
        cast("ana", 1, new Selection.Points(Map.of(A, 3, B, 2)));
        bench.flush();
        cast("ana", 2, new Selection.Points(Map.of(B, 1, C, 4)));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("b", 1, "c", 4));
    }

    @Test
    void aBlankBallotIsForNoneAndIsCountedAsOne() {
        cast("ana", 1, new Selection.Blank(true));
        cast("ben", 1, new Selection.Choices(List.of(A)));
        assertColumn(bench.tally("country").individual(), 2, Map.of("a", 1), 1);

        cast("ana", 2, new Selection.Choices(List.of(B)));
        cast("ben", 2, new Selection.Blank(true));
        assertColumn(bench.tally("country").individual(), 2, Map.of("b", 1), 1);
    }

    @Test
    void aStoredBallotIsReadAsItWasWritten() {
        for (Selection selection : List.of(
                new Selection.Points(Map.of(A, 3, B, 2)), new Selection.Blank(true), new Selection.Amount(1000))) {
            StandingBallot ballot = StandingBallot.of(ballot("ana", 7, selection));
            var serde = StandingBallot.serde();
            assertThat(serde.deserializer().deserialize("", serde.serializer().serialize("", ballot)))
                    .isEqualTo(ballot);
        }
    }

    @Test
    void aBallotStoredByTheFirstReleaseIsStillRead() {
        String stored = "{\"area\":\"hill\",\"choices\":[\"a\",\"c\"],\"sequence\":7,"
                + "\"acceptedAt\":\"2026-05-02T18:00:07.000000001Z\"}";

        StandingBallot ballot =
                StandingBallot.serde().deserializer().deserialize("", stored.getBytes(StandardCharsets.UTF_8));

        assertColumn(ballot.votes(), 1, Map.of("a", 1, "c", 1));
        assertThat(ballot.area().value()).isEqualTo("hill");
        assertThat(ballot.sequence()).isEqualTo(7);
        assertThat(ballot.acceptedAt()).isEqualTo(OPENED.plusSeconds(7).plusNanos(1));
    }

    private void cast(String voter, long sequence, Selection selection) {
        bench.read(ballot(voter, sequence, selection));
    }

    private BallotCast ballot(String voter, long sequence, Selection selection) {
        return bench.ballot(voter, sequence, OPENED.plusSeconds(sequence), "hill", selection);
    }
}
