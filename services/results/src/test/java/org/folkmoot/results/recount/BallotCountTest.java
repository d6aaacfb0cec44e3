package org.folkmoot.results.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.results.recount.EventLog.Keyed;
import org.junit.jupiter.api.Test;

class BallotCountTest {
    private static final Instant CLOSE = Instant.parse("2026-05-02T18:05:00Z");
    private static final AreaCode PORT = AreaCode.of("port");
    private static final OptionId A = OptionId.of("a");
    private static final OptionId B = OptionId.of("b");
    private static final OptionId C = OptionId.of("c");

    private final ContestId contest = ContestId.random();
    private BallotCount ballots;

    private void answersAre(BallotForm form) {
        List<ContestOption> options = form instanceof BallotForm.Amount
                ? List.of()
                : List.of(new ContestOption(A, "A"), new ContestOption(B, "B"), new ContestOption(C, "C"));
        var definition = new ContestDefinition(
                contest,
                AssemblyId.random(),
                "Shall we?",
                form,
                options,
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                new ContestRules(true, false, PartyPolicy.ALL, null, null, null, null, null));
        ballots = new BallotCount(new Fit(definition), Optional.of(CLOSE));
    }

    @Test
    void ofARankingTheFirstRankCounts() {
        answersAre(new BallotForm.Ranking(3, true));
        cast(1, new Selection.Ranked(List.of(List.of(A), List.of(B))));
        cast(2, new Selection.Ranked(List.of(List.of(B, C), List.of(A))));

        assertThat(column().votes).isEqualTo(Map.of(A, 1L, B, 1L, C, 1L));
    }

    @Test
    void amountsCountUnderTheirNumber() {
        answersAre(new BallotForm.Amount(0, 100, 10, "%"));
        cast(1, new Selection.Amount(30));
        cast(2, new Selection.Amount(30));

        assertThat(column().votes).isEqualTo(Map.of(OptionId.of("30"), 2L));
        assertThat(column().ballots).isEqualTo(2);
    }

    @Test
    void pointsAreAddedUp() {
        answersAre(new BallotForm.Points(5));
        cast(3, new Selection.Points(Map.of(A, 3, B, 2)));
        cast(4, new Selection.Points(Map.of(A, 4)));

        assertThat(column().votes).isEqualTo(Map.of(A, 7L, B, 2L));
        assertThat(column().ballots).isEqualTo(2);
    }

    @Test
    void aBlankBallotIsABallotForNone() {
        answersAre(new BallotForm.Approval(2));
        cast(1, new Selection.Blank(true));
        cast(2, new Selection.Choices(List.of(A)));

        assertThat(column().ballots).isEqualTo(2);
        assertThat(column().blanks).isEqualTo(1);
        assertThat(column().votes).isEqualTo(Map.of(A, 1L));
    }

    @Test
    void whatDoesNotFitIsLeftOutAndCounted() {
        answersAre(new BallotForm.Amount(0, 100, 10, "%"));
        cast(1, new Selection.Amount(30));
        cast(1, new Selection.Amount(-5));
        cast(1, new Selection.Amount(31));
        cast(2, new Selection.Choices(List.of(A)));

        assertThat(column().votes).isEqualTo(Map.of(OptionId.of("30"), 1L));
        assertThat(ballots.misfits).isEqualTo(3);
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
