package org.folkmoot.counting.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.counting.contest.ContestCount.Standing;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Ballot;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.amount.AmountDistribution;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;

/** Small contests, counted by hand. */
class SideBySideTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final Terms ONE = new Terms(1, Optional.empty());
    private static final Draw DRAW = new Draw("a seed");

    @SafeVarargs
    private static <B extends Ballot> Profile<B> profile(Counted<B>... ballots) {
        var options = Stream.of("a", "b", "c").map(Option::of).toList();
        return new Profile<>(options, List.of(ballots));
    }

    private static <B extends Ballot> Counted<B> times(long voters, B ballot) {
        return new Counted<>(ballot, voters, "");
    }

    private static List<String> rules(ContestCount count) {
        return count.outcomes().stream().map(Outcome::rule).toList();
    }

    private static Outcome outcome(ContestCount count, String rule) {
        return count.outcomes().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void roomsCountWithOneChoice() {
        var ballots = profile(times(5, Approval.of(A)), times(4, Approval.of(B)));

        var count = SideBySide.count(new ContestVotes.Marks(true, ballots, Map.of(B, 3L)), ONE, DRAW);

        assertThat(rules(count)).containsExactly("plurality");
        assertThat(outcome(count, "plurality").chosen()).containsExactly("b");
        assertThat(outcome(count, "plurality").scores())
                .containsExactly(new Outcome.Score("b", "7"), new Outcome.Score("a", "5"), new Outcome.Score("c", "0"));
        assertThat(count.ahead()).contains(new Standing("b", 7));
    }

    @Test
    void aTieIsDrawnAndSaidAndStandsForNothing() {
        var ballots = profile(times(5, Approval.of(A)), times(5, Approval.of(B)));

        var count = SideBySide.count(new ContestVotes.Marks(true, ballots, Map.of()), ONE, DRAW);

        var plurality = outcome(count, "plurality");
        assertThat(plurality.chosen()).hasSize(1).containsAnyOf("a", "b");
        assertThat(plurality.ties())
                .containsExactly("place 1: a, b are level; the public draw took "
                        + plurality.chosen().getFirst());
        assertThat(count.ahead()).isEmpty();
    }

    @Test
    void wholeBallotRulesLeaveTheRoomsOut() {
        var ballots = profile(times(6, Approval.of(A, B)), times(4, Approval.of(C)));

        var count = SideBySide.count(
                new ContestVotes.Marks(false, ballots, Map.of(C, 100L)), new Terms(2, Optional.empty()), DRAW);

        assertThat(rules(count)).containsExactly("av", "equal-shares", "seqphragmen", "seqpav");
        // With the rooms c has 104.
        assertThat(outcome(count, "av").chosen()).first().isEqualTo("c");
        assertThat(outcome(count, "seqphragmen").statistics())
                .contains(new Outcome.Statistic("individual", "10"))
                .contains(new Outcome.Statistic("with-at-least-1", "1"));
        // By the ballots alone a or b comes first (6 of 10), then c: 4 against 6 half satisfied.
        assertThat(outcome(count, "seqpav").chosen()).last().isEqualTo("c");
    }

    @Test
    void aBudgetIsSpentByEachRule() {
        var options = new ArrayList<Option>();
        options.add(new Option("a", "a", BigDecimal.valueOf(60)));
        options.add(new Option("b", "b", BigDecimal.valueOf(50)));
        options.add(new Option("c", "c", BigDecimal.valueOf(40)));
        var ballots = new Profile<>(
                options, List.of(times(6, Approval.of(A)), times(5, Approval.of(B)), times(1, Approval.of(C))));

        var count = SideBySide.count(
                new ContestVotes.Marks(false, ballots, Map.of()),
                new Terms(1, Optional.of(BigDecimal.valueOf(100))),
                DRAW);

        assertThat(rules(count)).containsExactly("av", "greedy", "equalshares", "equalshares/add1");
        // a for 60; b does not fit into the 40 left, c does.
        assertThat(outcome(count, "greedy").chosen()).containsExactly("a", "c");
        // Each voter holds 100/12 = 8.33: six pay 50 together, too little for a; five pay 41.67, too little for b.
        assertThat(outcome(count, "equalshares").chosen()).isEmpty();
    }

    @Test
    void theRunOffSaysHowManyStandBehindItsWinner() {
        var ballots = profile(times(5, Ranking.of(A, B)), times(4, Ranking.of(B, C)), times(2, Ranking.of(C, B)));

        var count = SideBySide.count(new ContestVotes.Rankings(ballots, 3, false), ONE, DRAW);

        assertThat(rules(count)).containsExactly("irv", "schulze", "borda");
        assertThat(count.ahead()).contains(new Standing("b", 6));
        assertThat(outcome(count, "irv").rounds().getFirst().note()).isEqualTo("c out");
        assertThat(outcome(count, "irv").rounds().getLast().note()).isEqualTo("b has 6 of 11 ballots that still count");
        // Borda: b 5 x 2 + 4 x 3 + 2 x 2 = 26, a 15, c 4 x 2 + 2 x 3 = 14.
        assertThat(outcome(count, "borda").scores().getFirst()).isEqualTo(new Outcome.Score("b", "26"));
        assertThat(outcome(count, "schulze").statistics()).contains(new Outcome.Statistic("condorcet-winner", "b"));
    }

    @Test
    void aRunOffThatEndsLevelStandsForNothing() {
        var ballots = profile(times(5, Ranking.of(A)), times(5, Ranking.of(B)));

        var count = SideBySide.count(new ContestVotes.Rankings(ballots, 3, false), ONE, DRAW);

        assertThat(outcome(count, "irv").chosen()).hasSize(1);
        assertThat(count.ahead()).isEmpty();
    }

    @Test
    void severalSeatsAreFilledInTheOrderOfRankings() {
        var ballots = profile(times(5, Ranking.of(A, B)), times(4, Ranking.of(B, A)), times(1, Ranking.of(C)));

        var count =
                SideBySide.count(new ContestVotes.Rankings(ballots, 3, false), new Terms(2, Optional.empty()), DRAW);

        assertThat(rules(count)).containsExactly("schulze", "borda");
        assertThat(outcome(count, "schulze").chosen()).containsExactly("a", "b");
        assertThat(count.ahead()).isEmpty();
    }

    @Test
    void pointsChooseAndTheirGiversStand() {
        var ballots = profile(times(2, Points.of(Map.of(A, 5L))), times(3, Points.of(Map.of(B, 3L, C, 2L))));

        var count = SideBySide.count(new ContestVotes.Spread(ballots), ONE, DRAW);

        // a 10, b 9, c 6; two voters gave a anything.
        assertThat(outcome(count, "points").chosen()).containsExactly("a");
        assertThat(count.ahead()).contains(new Standing("a", 2));
    }

    @Test
    void moreThanHalfGoUpToTheMedianAndNoHigher() {
        var ballots = AmountDistribution.of(Map.of(10L, 1L, 20L, 1L, 30L, 1L));
        var rooms = AmountDistribution.of(Map.of(40L, 1L));

        var count = SideBySide.count(new ContestVotes.Amounts(ballots, rooms), ONE, DRAW);

        // 10 20 30 40: the lower median is 20; three of four name it or more, but only two name 30 or more.
        assertThat(outcome(count, "median").chosen()).containsExactly("20");
        assertThat(count.ahead()).contains(new Standing("20", 3));
        assertThat(outcome(count, "median").statistics())
                .contains(
                        new Outcome.Statistic("lower-quartile", "10"),
                        new Outcome.Statistic("upper-quartile", "30"),
                        new Outcome.Statistic("group", "1"));
    }

    @Test
    void nobodyVotesAndNobodyIsChosen() {
        Profile<Approval> none = profile();
        Profile<Ranking> noRanking = profile();
        Profile<Points> noPoints = profile();
        var nothing = AmountDistribution.of(Map.of());
        var terms = new Terms(2, Optional.of(BigDecimal.TEN));

        for (ContestVotes votes : List.of(
                new ContestVotes.Marks(false, none, Map.of()),
                new ContestVotes.Rankings(noRanking, 3, true),
                new ContestVotes.Spread(noPoints),
                new ContestVotes.Amounts(nothing, nothing))) {
            var count = SideBySide.count(votes, terms, DRAW);
            assertThat(count.ahead()).isEmpty();
            assertThat(count.outcomes())
                    .filteredOn(outcome -> !outcome.rule().equals("greedy"))
                    .allSatisfy(outcome -> assertThat(outcome.chosen()).isEmpty());
        }
    }
}
