package org.folkmoot.bench.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.folkmoot.bench.tally.Counts.Place;
import org.folkmoot.contracts.area.AreaCode;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final AreaCode WHOLE = AreaCode.of("country");
    private static final Place NORTH_YES = new Place(AreaCode.of("north"), "yes");
    private static final Place NORTH_NO = new Place(AreaCode.of("north"), "no");
    private static final Place SOUTH_YES = new Place(AreaCode.of("south"), "yes");

    @Test
    void theWholeHasTheSumOfItsAreas() {
        var counts = new Counts(Map.of(NORTH_YES, 3L, SOUTH_YES, 4L, NORTH_NO, 1L));

        assertThat(counts.withWhole(WHOLE).figures())
                .isEqualTo(Map.of(
                        NORTH_YES,
                        3L,
                        SOUTH_YES,
                        4L,
                        NORTH_NO,
                        1L,
                        new Place(WHOLE, "yes"),
                        7L,
                        new Place(WHOLE, "no"),
                        1L));
    }

    @Test
    void findsEveryFigureThatIsNotTheSameInBoth() {
        var counts = new Counts(Map.of(NORTH_YES, 3L, SOUTH_YES, 4L));

        assertThat(counts.differencesTo(counts)).isZero();
        assertThat(counts.differencesTo(new Counts(Map.of(NORTH_YES, 3L, SOUTH_YES, 5L))))
                .isEqualTo(1);
        assertThat(counts.differencesTo(new Counts(Map.of(NORTH_YES, 3L, NORTH_NO, 4L))))
                .isEqualTo(2);
    }
}
