package org.folkmoot.results.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.results.recount.EventLog.Keyed;
import org.folkmoot.results.recount.EventLog.NotAnEventException;
import org.junit.jupiter.api.Test;

class BallotCountTest {
    private static final Instant CLOSE = Instant.parse("2026-05-02T18:05:00Z");
    private static final AreaCode PORT = AreaCode.of("port");
    private static final OptionId A = OptionId.of("a");
    private static final OptionId B = OptionId.of("b");
    private static final OptionId C = OptionId.of("c");

    private final ContestId contest = ContestId.random();
    private final BallotCount ballots = new BallotCount(Optional.of(CLOSE));

    @Test
    void ofARankingTheFirstRankCounts() {
        cast(1, new Selection.Ranked(List.of(List.of(A), List.of(B))));
        cast(2, new Selection.Ranked(List.of(List.of(B, C), List.of(A))));

        assertThat(column().votes).isEqualTo(Map.of(A, 1L, B, 1L, C, 1L));
    }

    @Test
    void amountsCountUnderTheirNumberAndPointsAreAddedUp() {
        cast(1, new Selection.Amount(30));
        cast(2, new Selection.Amount(30));
        cast(3, new Selection.Points(Map.of(A, 3, B, 2)));
        cast(4, new Selection.Points(Map.of(A, 4)));

        assertThat(column().votes).isEqualTo(Map.of(OptionId.of("30"), 2L, A, 7L, B, 2L));
        assertThat(column().ballots).isEqualTo(4);
    }

    @Test
    void aBlankBallotIsABallotForNone() {
        cast(1, new Selection.Blank(true));
        cast(2, new Selection.Choices(List.of(A, A)));

        assertThat(column().ballots).isEqualTo(2);
        assertThat(column().blanks).isEqualTo(1);
        assertThat(column().votes).isEqualTo(Map.of(A, 1L));
    }

    @Test
    void anAmountThatIsNoneIsNoBallot() {
        assertThatThrownBy(() -> cast(1, new Selection.Amount(-5))).isInstanceOf(NotAnEventException.class);
    }

    private void cast(int voter, Selection selection) {
        BallotCast ballot = new BallotCast(
                BallotId.random(), contest, VoterKey.of(String.format("voter%017d", voter)), PORT, selection, 1, CLOSE);
        ballots.add(new Keyed<>(ballot.key(), ballot));
    }

    private Count.Column column() {
        Map<AreaCode, Count> places = new HashMap<>();
        ballots.into(places);
        return places.get(PORT).individual;
    }
}
