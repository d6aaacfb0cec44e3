package org.folkmoot.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.rehearsal.client.Tally;
import org.folkmoot.rehearsal.client.Tally.AreaTally;
import org.folkmoot.rehearsal.client.Tally.Column;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.pabulib.PabulibVote;
import org.folkmoot.rehearsal.pabulib.Proposal;
import org.folkmoot.rehearsal.pabulib.Vote;
import org.folkmoot.rehearsal.report.Comparison.Total;
import org.junit.jupiter.api.Test;

/** Three people: two at the port, one whose neighbourhood is blank. All figures below are counted by hand. */
class ComparisonTest {
    private static final AreaCode CITY = AreaCode.of("town-1");
    private static final AreaCode PORT = AreaCode.of("town-1.port");
    private static final AreaCode BLANK = AreaCode.of("town-1.not-stated");
    private static final Map<AreaCode, Long> ALL_ACKNOWLEDGED = Map.of(PORT, 2L, BLANK, 1L);

    private static Festival festival() {
        return FestivalPlanner.plan(
                new PabulibVote(
                        "Town",
                        "1",
                        "A vote",
                        "en",
                        2,
                        List.of(new Proposal("a", "Bench", 2), new Proposal("b", "Trees", 2)),
                        List.of(
                                new Vote(1, "1", List.of("a", "b"), "Port", "", ""),
                                new Vote(2, "2", List.of("a"), "Port", "", ""),
                                new Vote(3, "3", List.of("b"), "", "", ""))),
                0,
                1);
    }

    private static AreaTally area(AreaCode area, long ballots, long a, long b) {
        return new AreaTally(
                area,
                false,
                new Column(ballots, Map.of(OptionId.of("a"), a, OptionId.of("b"), b)),
                Column.NONE,
                0,
                0,
                3L);
    }

    private static Tally tally(AreaTally... areas) {
        return new Tally("closed", List.of(areas));
    }

    @Test
    void findsNothingWhenEveryFigureIsTheSame() {
        var right = tally(area(CITY, 3, 2, 2), area(PORT, 2, 2, 1), area(BLANK, 1, 0, 1));

        var comparison = Comparison.of(festival(), right, ALL_ACKNOWLEDGED, 0);

        assertThat(comparison.exact()).isTrue();
        assertThat(comparison.voters()).isEqualTo(new Total(3, 0, 3));
        assertThat(comparison.proposals())
                .extracting(Comparison.ProposalRow::difference)
                .containsExactly(0L, 0L);
    }

    @Test
    void findsALostBallotAndEveryFigureItIsMissingFrom() {
        // The second voter's ballot for the bench is gone.
        var short1 = tally(area(CITY, 2, 1, 2), area(PORT, 1, 1, 1), area(BLANK, 1, 0, 1));

        var comparison = Comparison.of(festival(), short1, ALL_ACKNOWLEDGED, 0);

        assertThat(comparison.lost()).isEqualTo(1);
        assertThat(comparison.countedTwice()).isZero();
        // The bench in the city, people in the city, the bench and people at the port.
        assertThat(comparison.differences()).isEqualTo(4);
    }

    @Test
    void findsABallotCountedTwice() {
        var over = tally(area(CITY, 4, 2, 3), area(PORT, 2, 2, 1), area(BLANK, 2, 0, 2));

        var comparison = Comparison.of(festival(), over, ALL_ACKNOWLEDGED, 0);

        assertThat(comparison.lost()).isZero();
        assertThat(comparison.countedTwice()).isEqualTo(1);
        assertThat(comparison.differences()).isEqualTo(4);
    }

    @Test
    void oneLostHereAndOneTwiceThereDoNotCancelOut() {
        var shifted = tally(area(CITY, 3, 1, 3), area(PORT, 1, 1, 1), area(BLANK, 2, 0, 2));

        var comparison = Comparison.of(festival(), shifted, ALL_ACKNOWLEDGED, 0);

        assertThat(comparison.lost()).isEqualTo(1);
        assertThat(comparison.countedTwice()).isEqualTo(1);
        assertThat(comparison.voters().difference()).isZero();
        assertThat(comparison.exact()).isFalse();
    }

    @Test
    void aReceiptAstrayIsALossEvenWhenTheTotalsAgree() {
        var right = tally(area(CITY, 3, 2, 2), area(PORT, 2, 2, 1), area(BLANK, 1, 0, 1));

        var comparison = Comparison.of(festival(), right, ALL_ACKNOWLEDGED, 1);

        assertThat(comparison.lost()).isEqualTo(1);
        assertThat(comparison.exact()).isFalse();
    }

    @Test
    void takesWithheldAreasTogether() {
        var blank = new AreaTally(BLANK, true, Column.NONE, Column.NONE, 0, 0, 0L);
        var right = tally(area(CITY, 3, 2, 2), area(PORT, 2, 2, 1), blank);
        var short1 = tally(area(CITY, 2, 2, 1), area(PORT, 2, 2, 1), blank);

        assertThat(Comparison.of(festival(), right, ALL_ACKNOWLEDGED, 0).exact())
                .isTrue();
        assertThat(Comparison.of(festival(), short1, ALL_ACKNOWLEDGED, 0).lost())
                .isEqualTo(1);
    }

    @Test
    void everythingIsLostWhenThereIsNoTally() {
        var comparison = Comparison.of(festival(), tally(), ALL_ACKNOWLEDGED, 0);

        assertThat(comparison.lost()).isEqualTo(3);
        // Two proposals and the people; at the port two proposals and the people; elsewhere one proposal and the
        // people.
        assertThat(comparison.differences()).isEqualTo(8);
    }

    @Test
    void keepsRoomsInTheirOwnColumnAndAddsThemUp() {
        var votes = new ArrayList<Vote>();
        for (int i = 0; i < 20; i++) {
            votes.add(new Vote(i, "v" + i, List.of("a"), "Port", "", ""));
        }
        var room = FestivalPlanner.plan(
                new PabulibVote("Town", "1", "A vote", "en", 1, List.of(new Proposal("a", "Bench", 20)), votes), 1, 1);
        var group = new Column(20, Map.of(OptionId.of("a"), 20L));
        var counted = tally(
                new AreaTally(CITY, false, Column.NONE, group, 1, 1, 20L),
                new AreaTally(PORT, false, Column.NONE, group, 1, 1, 20L));

        var comparison = Comparison.of(room, counted, new HashMap<>(), 0);

        assertThat(comparison.exact()).isTrue();
        assertThat(comparison.voters()).isEqualTo(new Total(0, 20, 20));
        assertThat(comparison.proposals().getFirst().group()).isEqualTo(20);
    }

    @Test
    void showsBothColumnsAndTheDifference() {
        var short1 = tally(area(CITY, 2, 1, 2), area(PORT, 1, 1, 1), area(BLANK, 1, 0, 1));

        var table = ComparisonTable.of(Comparison.of(festival(), short1, ALL_ACKNOWLEDGED, 0));

        assertThat(table.lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "proposal | by phone | in rooms | ours | official | difference",
                        "a | Bench | 1 | 0 | 1 | 2 | -1",
                        "b | Trees | 2 | 0 | 2 | 2 | 0",
                        "people who voted | 2 | 0 | 2 | 3 | -1",
                        "",
                        "neighbourhood | by phone | in rooms | people | in the file | votes | in the file | differing",
                        "Not stated | 1 | 0 | 1 | 1 | 1 | 1 | 0",
                        "Port | 1 | 0 | 1 | 2 | 2 | 3 | 2");
    }
}
