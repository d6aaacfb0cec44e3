package org.folkmoot.rehearsal.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.rehearsal.client.Draws.Target;
import org.folkmoot.rehearsal.festival.Voter;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void leavesAFifthAndOnePersonOnEitherSideOfTheShare() {
        var likeness = Likeness.of(List.of(
                voter("1", "north", "20", "F"),
                voter("2", "south", "40", "F"),
                voter("3", "south", "70", "M"),
                voter("4", "south", "71", "M")));

        // 30 seats: a quarter is 7.5, so from 7.5 x 0.8 - 1 = 5 to 7.5 x 1.2 + 1 = 10; a half from 11 to 19;
        // three quarters are 22.5, so from 17 to 28.
        assertThat(likeness.targets(30))
                .containsExactly(
                        new Target("area", "north", 5, 10),
                        new Target("area", "south", 17, 28),
                        new Target("age", "35 to 44", 5, 10),
                        new Target("age", "65 and over", 11, 19),
                        new Target("age", "under 25", 5, 10),
                        new Target("sex", "F", 11, 19),
                        new Target("sex", "M", 11, 19));
        assertThat(likeness.stated(voter("5", "north", "64", "M"))).isEqualTo(Map.of("age", "55 to 64", "sex", "M"));
    }

    @Test
    void asksForNothingThatTheFileDoesNotTellOfEverybody() {
        var likeness = Likeness.of(List.of(voter("1", "north", "", "F"), voter("2", "north", "30", "")));

        assertThat(likeness.targets(30)).containsExactly(new Target("area", "north", 23, 37));
        assertThat(likeness.stated(voter("1", "north", "", "F"))).isEmpty();
    }

    private static Voter voter(String name, String area, String age, String sex) {
        return new Voter(name + "@example.org", name, AreaCode.of(area), age, sex, List.of());
    }
}
