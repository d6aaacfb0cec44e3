package org.folkmoot.counting.rule.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.ranked.RunoffRules.Overvote;
import org.folkmoot.counting.rule.ranked.RunoffRules.Repeated;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;
import org.junit.jupiter.api.Test;

/** Small elections, counted by hand. */
class InstantRunoffTest {
    private static final Draw DRAW = new Draw("numbers of Saturday");

    private static Runoff count(RunoffRules rules, Ranking... ballots) {
        var counted = List.of(ballots).stream().map(Counted::once).toList();
        return InstantRunoff.count(new Profile<>(Profiles.letters(3), counted), rules, DRAW);
    }

    @Test
    void eliminatesTheLastUntilSomebodyHasMoreThanHalf() {
        // Tennessee: Chattanooga (C) goes out, then Nashville (B); Knoxville (D) wins 58 to 42.
        var runoff = InstantRunoff.count(
                Profiles.rankings(4, "42 ABCD", "26 BCDA", "15 CDBA", "17 DCBA"), RunoffRules.USUAL, DRAW);

        assertThat(runoff.rounds().stream().<Map<Integer, Long>>map(Round::tally))
                .containsExactly(
                        Map.of(0, 42L, 1, 26L, 2, 15L, 3, 17L), Map.of(0, 42L, 1, 26L, 3, 32L), Map.of(0, 42L, 3, 58L));
        assertThat(runoff.winner()).isEqualTo(3);
        assertThat(runoff.ties()).isEmpty();
        assertThat(runoff.rounds().get(1).eliminated().getFirst().transfers()).isEqualTo(Map.of(3, 26L));
    }

    @Test
    void aBallotWithoutFurtherRanksIsExhausted() {
        var runoff = InstantRunoff.count(Profiles.rankings(3, "4 A", "3 B", "2 C"), RunoffRules.USUAL, DRAW);

        assertThat(runoff.rounds()).hasSize(2);
        assertThat(runoff.rounds().get(1).inactive()).containsEntry(Inactive.EXHAUSTED, 2L);
        assertThat(runoff.rounds().get(1).threshold()).isEqualTo(4);
        assertThat(runoff.winner()).isZero();
    }

    @Test
    void anEliminationTieIsDecidedByAnEarlierRound() {
        // E goes out first and makes D equal to B, who had more in round 1.
        var runoff = InstantRunoff.count(
                Profiles.rankings(5, "12 A", "5 B", "6 C", "4 DB", "1 ED"), RunoffRules.USUAL, DRAW);

        assertThat(runoff.ties())
                .containsExactly(
                        new Tie("elimination of round 2", List.of(1, 3), List.of(3), Tie.Decider.EARLIER_ROUND));
        assertThat(runoff.winner()).isZero();
    }

    @Test
    void whatAnEarlierRoundLeavesLevelIsDrawnAndBothStepsAreReported() {
        // E goes out; then B, C and D have 6 each, of whom D had most in the first round.
        var profile = Profiles.rankings(5, "10 A", "5 B", "5 C", "6 D", "1 EB", "1 EC");

        var ties = InstantRunoff.count(profile, RunoffRules.USUAL, DRAW).ties();

        int drawn = DRAW.order(profile.options(), List.of(1, 2)).getFirst();
        assertThat(ties)
                .startsWith(
                        new Tie("elimination of round 2", List.of(1, 2, 3), List.of(1, 2), Tie.Decider.EARLIER_ROUND),
                        new Tie("elimination of round 2", List.of(1, 2), List.of(drawn), Tie.Decider.DRAW));
    }

    @Test
    void aTieFromTheBeginningIsDecidedByTheDraw() {
        var runoff = InstantRunoff.count(Profiles.rankings(2, "1 A", "1 B"), RunoffRules.USUAL, DRAW);
        int out = DRAW.order(Profiles.letters(2), List.of(0, 1)).getFirst();

        assertThat(runoff.winner()).isEqualTo(1 - out);
        assertThat(runoff.ties())
                .containsExactly(new Tie("elimination of round 1", List.of(0, 1), List.of(out), Tie.Decider.DRAW));
    }

    @Test
    void anOvervoteIsTreatedAsConfigured() {
        var ballots = new Ranking[] {
            Ranking.of(0),
            Ranking.of(0),
            Ranking.of(1),
            Ranking.builder().unreadable().rank(1).build()
        };

        var exhausted = count(RunoffRules.USUAL, ballots);
        var skipped =
                count(new RunoffRules(Overvote.SKIP, Repeated.SKIP, OptionalInt.empty(), false, Set.of()), ballots);

        assertThat(exhausted.rounds().getFirst().inactive()).containsEntry(Inactive.OVERVOTED, 1L);
        assertThat(exhausted.rounds().getFirst().tally()).containsEntry(1, 1L);
        assertThat(skipped.rounds().getFirst().tally()).containsEntry(1, 2L);
    }

    @Test
    void aTieThatWasMeantCountsForTheLastOfItsOptions() {
        var runoff = count(
                RunoffRules.TIES_ALLOWED,
                Ranking.of(0),
                Ranking.of(0),
                Ranking.of(0),
                Ranking.of(1),
                Ranking.of(1),
                Ranking.of(2),
                Ranking.builder().rank(1, 2).build(),
                Ranking.builder().rank(1, 2).build());

        assertThat(runoff.rounds().getFirst().inactive()).containsEntry(Inactive.OVERVOTED, 2L);
        assertThat(runoff.rounds().getFirst().resumed()).isEqualTo(Map.of(1, 2L));
        assertThat(runoff.winner()).isEqualTo(1);
        assertThat(runoff.rounds().getLast().inactive()).containsEntry(Inactive.OVERVOTED, 0L);
    }

    @Test
    void skippedRanksAreAllowedUpToALimit() {
        var twice = Ranking.builder().skipped().skipped().rank(0).build();
        var once = Ranking.builder().skipped().rank(1).build();
        var rules = new RunoffRules(Overvote.SKIP, Repeated.SKIP, OptionalInt.of(1), false, Set.of());

        var first = count(rules, twice, once).rounds().getFirst();

        assertThat(first.tally()).isEqualTo(Map.of(0, 0L, 1, 1L, 2, 0L));
        assertThat(first.inactive()).containsEntry(Inactive.SKIPPED, 1L);
    }

    @Test
    void aRepeatedOptionIsTreatedAsConfigured() {
        var repeated = Ranking.of(2, 2, 0);
        var others = List.of(Ranking.of(0), Ranking.of(0), Ranking.of(1), Ranking.of(1));
        var ballots = new Ranking[] {others.get(0), others.get(1), others.get(2), others.get(3), repeated};

        var passedOver = count(RunoffRules.USUAL, ballots);
        var exhausted = count(
                new RunoffRules(Overvote.EXHAUST, Repeated.EXHAUST, OptionalInt.empty(), false, Set.of()), ballots);

        assertThat(passedOver.winner()).isZero();
        assertThat(exhausted.rounds().get(1).inactive()).containsEntry(Inactive.REPEATED, 1L);
    }

    @Test
    void blankBallotsAreInactive() {
        var first = count(
                        RunoffRules.USUAL,
                        Ranking.of(),
                        Ranking.builder().skipped().build(),
                        Ranking.of(0))
                .rounds()
                .getFirst();

        assertThat(first.inactive()).containsEntry(Inactive.BLANK, 2L);
        assertThat(first.threshold()).isEqualTo(1);
    }

    @Test
    void batchEliminationTakesAllThatCannotCatchUp() {
        var rules = new RunoffRules(Overvote.EXHAUST, Repeated.SKIP, OptionalInt.empty(), true, Set.of());

        // C, D and E together have 6, fewer than B's 7.
        var runoff = InstantRunoff.count(Profiles.rankings(5, "9 A", "7 B", "3 CB", "2 DB", "1 EB"), rules, DRAW);

        assertThat(runoff.rounds().getFirst().eliminated())
                .extracting(Round.Elimination::option)
                .containsExactlyInAnyOrder(2, 3, 4);
        assertThat(runoff.winner()).isEqualTo(1);
    }

    @Test
    void writeInsGoOutFirst() {
        var rules = new RunoffRules(Overvote.EXHAUST, Repeated.SKIP, OptionalInt.empty(), false, Set.of(2));

        var runoff = InstantRunoff.count(Profiles.rankings(3, "2 A", "1 B", "2 CB"), rules, DRAW);

        assertThat(runoff.rounds().getFirst().eliminated())
                .extracting(Round.Elimination::option)
                .containsExactly(2);
        assertThat(runoff.winner()).isEqualTo(1);
    }
}
