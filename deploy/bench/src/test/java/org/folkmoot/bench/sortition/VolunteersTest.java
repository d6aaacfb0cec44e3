package org.folkmoot.bench.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.junit.jupiter.api.Test;

class VolunteersTest {
    @Test
    void leanAsRealPoolsDo() {
        Pool pool = new Volunteers(List.of(Demography.SEX, Demography.QUALIFICATION), 7).pool(20_000, 100, 0);

        // By hand: of women and men 51 x 1.1 to 49 x 0.9; of degrees 34 x 1.7 of 7.2 + 19.6 + 20 + 57.8.
        assertThat(share(pool, 0, "female")).isCloseTo(56.1 / 100.2, within(0.015));
        assertThat(share(pool, 1, "level 4 and above")).isCloseTo(57.8 / 104.6, within(0.015));
        assertThat(pool.targets().quotas())
                .contains(
                        // 51 of 100, a twentieth less and more: 48.45 and 53.55.
                        new Quota("sex", "female", 48, 54), new Quota("qualification", "none", 17, 19));
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(new Volunteers(Demography.OF_A_PANEL, 7).pool(50, 10, 0))
                .isEqualTo(new Volunteers(Demography.OF_A_PANEL, 7).pool(50, 10, 0))
                .isNotEqualTo(new Volunteers(Demography.OF_A_PANEL, 8).pool(50, 10, 0));
    }

    private static double share(Pool pool, int feature, String value) {
        return pool.people().stream()
                        .filter(person -> person.values().get(feature).equals(value))
                        .count()
                / (double) pool.people().size();
    }

    @Test
    void sharesAddressesInTwos() {
        Pool pool = new Volunteers(Demography.OF_A_PANEL, 7).pool(50, 10, 40);

        assertThat(pool.people().stream()
                        .flatMap(person -> person.household().stream())
                        .collect(Collectors.groupingBy(home -> home, Collectors.counting()))
                        .values())
                .hasSize(10)
                .containsOnly(2L);
    }
}
