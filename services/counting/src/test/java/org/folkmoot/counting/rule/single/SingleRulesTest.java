package org.folkmoot.counting.rule.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;

class SingleRulesTest {
    /** Where Tennessee's capital should be, the usual example: A Memphis, B Nashville, C Chattanooga, D Knoxville. */
    private static final Profile<Ranking> TENNESSEE = Profiles.rankings(4, "42 ABCD", "26 BCDA", "15 CDBA", "17 DCBA");

    private static List<Rational> scores(long... scores) {
        return Arrays.stream(scores).mapToObj(Rational::of).toList();
    }

    @Test
    void pluralityCountsFirstRanks() {
        assertThat(Plurality.firstRanks(TENNESSEE).scores()).isEqualTo(scores(42, 26, 15, 17));
    }

    @Test
    void pluralityIgnoresBallotsThatAreNotOneChoice() {
        var profile = Profiles.approvals(3, "2 A", "3 BC", "1 C", "4 ");

        assertThat(Plurality.choices(profile).scores()).isEqualTo(scores(2, 0, 1));
    }

    @Test
    void bordaGivesAsManyPointsAsThereAreRanks() {
        assertThat(Borda.of(TENNESSEE, 4).scores()).isEqualTo(scores(226, 294, 273, 207));
    }

    @Test
    void bordaGivesNothingToWhoIsNotRanked() {
        assertThat(Borda.of(Profiles.rankings(4, "2 AB", "1 C"), 3).scores()).isEqualTo(scores(6, 4, 3, 0));
    }

    @Test
    void bordaSharesThePlacesOfATie() {
        var tied = Ranking.builder().rank(0, 1).rank(2).build();

        // Places one and two of three carry 3 and 2 points, so each of the tied gets 5/2.
        assertThat(Borda.of(new Profile<>(Profiles.letters(3), List.of(Counted.once(tied))), 3)
                        .scores())
                .containsExactly(Rational.of(5, 2), Rational.of(5, 2), Rational.of(1));
    }

    @Test
    void bordaSharesPlacesThatHaveNoPointsLeft() {
        var late = Ranking.builder().skipped().skipped().rank(0, 1, 2).build();

        // Of places three to five of three ranks only the first carries a point.
        assertThat(Borda.of(new Profile<>(Profiles.letters(3), List.of(new Counted<>(late, 2, ""))), 3)
                        .scores())
                .containsOnly(Rational.of(2, 3));
    }

    @Test
    void bordaKeepsThePointsOfASkippedRank() {
        var skipped = Ranking.builder().rank(0).skipped().rank(1).build();

        assertThat(Borda.of(new Profile<>(Profiles.letters(2), List.of(Counted.once(skipped))), 3)
                        .scores())
                .isEqualTo(scores(3, 1));
    }

    @Test
    void approvalCountsEveryApprovalOnce() {
        assertThat(ApprovalCount.of(Profiles.approvals(3, "2 AB", "3 B", "5 ")).scores())
                .isEqualTo(scores(2, 5, 0));
    }

    @Test
    void leavesATieForTheLastPlaceOpen() {
        var table = ApprovalCount.of(Profiles.approvals(4, "3 A", "2 BC", "2 D"));

        var selection = table.best(2);

        assertThat(selection).isEqualTo(new Selection(List.of(0), List.of(1, 2, 3), 1));
        assertThat(selection.decided()).isFalse();
        assertThat(table.best(1)).isEqualTo(new Selection(List.of(0), List.of(), 0));
        assertThat(table.best(4).decided()).isTrue();
    }

    @Test
    void theDrawAloneFillsOpenPlaces() {
        var table = ApprovalCount.of(Profiles.approvals(4, "3 A", "2 BC", "2 D"));
        var draw = new Draw("numbers of Saturday");

        assertThat(table.best(2).resolved(table.options(), draw))
                .contains(0, draw.order(table.options(), List.of(3, 2, 1)).getFirst())
                .hasSize(2);
    }
}
