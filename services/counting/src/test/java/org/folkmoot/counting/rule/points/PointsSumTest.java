package org.folkmoot.counting.rule.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.junit.jupiter.api.Test;

class PointsSumTest {
    private final Profile<Points> profile = new Profile<>(
            Profiles.letters(3),
            List.of(
                    new Counted<>(Points.of(Map.of(0, 2L, 1, 1L)), 10, ""),
                    new Counted<>(Points.of(Map.of(1, 3L, 2, 0L)), 4, ""),
                    new Counted<>(Points.of(Map.of()), 7, "")));

    @Test
    void addsPoints() {
        assertThat(PointsSum.of(profile).scores()).containsExactly(Rational.of(20), Rational.of(22), Rational.ZERO);
    }

    @Test
    void aSupporterGivesAtLeastOnePoint() {
        assertThat(PointsSum.supporters(profile).scores())
                .containsExactly(Rational.of(10), Rational.of(14), Rational.ZERO);
    }

    @Test
    void aBallotWithoutPointsIsBlank() {
        assertThat(profile.ballots())
                .extracting(counted -> counted.ballot().blank())
                .containsExactly(false, false, true);
    }
}
