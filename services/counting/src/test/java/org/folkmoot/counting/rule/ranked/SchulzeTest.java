package org.folkmoot.counting.rule.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.junit.jupiter.api.Test;

class SchulzeTest {
    /** The example of 45 voters that Schulze's papers and most texts about the method use. */
    @Test
    void reproducesThePublishedExample() {
        var pairwise = Pairwise.of(Profiles.rankings(
                5, "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC"));

        var schulze = Schulze.of(pairwise);

        assertThat(pairwise.condorcetWinner()).isEmpty();
        assertThat(pairwise.preferring(0, 1)).isEqualTo(20);
        assertThat(schulze.strength(0, 1)).isEqualTo(28);
        assertThat(schulze.strength(1, 3)).isEqualTo(33);
        assertThat(schulze.strength(4, 0)).isEqualTo(25);
        assertThat(schulze.strength(0, 4)).isEqualTo(24);
        assertThat(schulze.winners()).containsExactly(4);
        assertThat(schulze.order()).containsExactly(List.of(4), List.of(0), List.of(2), List.of(1), List.of(3));
    }

    @Test
    void electsTheCondorcetWinner() {
        var pairwise = Pairwise.of(Profiles.rankings(4, "42 ABCD", "26 BCDA", "15 CDBA", "17 DCBA"));

        assertThat(pairwise.condorcetWinner()).hasValue(1);
        assertThat(Schulze.of(pairwise).winners()).containsExactly(1);
    }

    @Test
    void aPerfectCycleHasThreeWinners() {
        assertThat(Schulze.of(Pairwise.of(Profiles.rankings(3, "1 ABC", "1 BCA", "1 CAB")))
                        .winners())
                .containsExactly(0, 1, 2);
    }

    @Test
    void tiedRanksAndUnrankedOptionsPreferNothing() {
        var ballot = Ranking.builder().rank(0, 1).rank(2).build();

        var pairwise = Pairwise.of(new Profile<>(Profiles.letters(5), List.of(new Counted<>(ballot, 3, ""))));

        assertThat(pairwise.preferring(0, 1)).isZero();
        assertThat(pairwise.preferring(1, 2)).isEqualTo(3);
        assertThat(pairwise.preferring(2, 4)).isEqualTo(3);
        assertThat(pairwise.preferring(3, 4)).isZero();
    }
}
