package org.folkmoot.counting.tie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.Profiles;
import org.junit.jupiter.api.Test;

class DrawTest {
    /** {@code printf 'seed\nA' | sha256sum} begins with 28d5 for A, dc7b for B and 89a9 for C. */
    @Test
    void ordersByThePublishedHash() {
        assertThat(new Draw("seed").order(Profiles.letters(3), List.of(0, 1, 2)))
                .isEqualTo(List.of(0, 2, 1));
    }

    @Test
    void theOrderInAFileHasNoInfluence() {
        var draw = new Draw("numbers of Saturday");

        assertThat(draw.order(Profiles.letters(5), List.of(4, 0, 3, 1, 2)))
                .isEqualTo(draw.order(Profiles.letters(5), List.of(0, 1, 2, 3, 4)));
        assertThat(draw.order(Profiles.letters(5).reversed(), List.of(0, 1, 2, 3, 4)).stream()
                        .map(index -> 4 - index))
                .isEqualTo(draw.order(Profiles.letters(5), List.of(0, 1, 2, 3, 4)));
    }

    @Test
    void anotherSeedMayChooseSomebodyElse() {
        var first = IntStream.range(0, 50)
                .mapToObj(seed -> new Draw("seed " + seed)
                        .order(Profiles.letters(2), List.of(0, 1))
                        .getFirst());

        assertThat(first.distinct()).containsExactlyInAnyOrder(0, 1);
    }
}
