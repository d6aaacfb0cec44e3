package org.folkmoot.breakout.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.junit.jupiter.api.Test;

class SittingsTest {
    private static final int ANA = 0;
    private static final int BEN = 1;
    private static final int CLEO = 2;
    private static final int DAN = 3;

    private static EarlierRounds after(List<List<Integer>> rooms) {
        return Sittings.after(EarlierRounds.none(), rooms);
    }

    @Test
    void whoStaysInOneRoomIsInOneSitting() {
        var earlier = after(List.of(List.of(ANA, BEN), List.of(CLEO, DAN)));

        assertThat(earlier.size()).isEqualTo(1);
        assertThat(earlier.met(ANA, BEN)).isTrue();
        assertThat(earlier.met(ANA, CLEO)).isFalse();
    }

    /** Ana and Ben sat together and went together to Cleo; then Ben was moved to Dan. */
    @Test
    void whoWasMovedOnHasMetThoseOfEveryRoom() {
        var cleosRoom = List.of(ANA, BEN, CLEO);
        var first = List.of(ANA, BEN);
        var dansRoom = List.of(BEN, DAN);

        for (var rooms : List.of(List.of(cleosRoom, first, dansRoom), List.of(dansRoom, first, cleosRoom))) {
            var earlier = after(rooms);

            assertThat(earlier.met(ANA, BEN)).isTrue();
            assertThat(earlier.met(ANA, CLEO)).isTrue();
            assertThat(earlier.met(BEN, CLEO)).isTrue();
            assertThat(earlier.met(BEN, DAN)).isTrue();
            assertThat(earlier.met(ANA, DAN)).isFalse();
            assertThat(earlier.met(CLEO, DAN)).isFalse();
        }
    }

    @Test
    void roundsBeforeStay() {
        var earlier = Sittings.after(after(List.of(List.of(ANA, BEN))), List.of(List.of(ANA, CLEO)));

        assertThat(earlier.met(ANA, BEN)).isTrue();
        assertThat(earlier.met(ANA, CLEO)).isTrue();
        assertThat(earlier.size()).isEqualTo(2);
    }
}
