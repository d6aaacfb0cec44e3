package org.folkmoot.breakout.allocation.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomSizesTest {
    @ParameterizedTest
    @CsvSource({"4, 1", "8, 1", "9, 2", "12, 2", "13, 2", "14, 2", "15, 3", "16, 3", "50000, 8333"})
    void roomsComeNearToTheTarget(int people, int rooms) {
        assertThat(RoomSizes.USUAL.fits(people)).isTrue();
        assertThat(RoomSizes.USUAL.rooms(people)).isEqualTo(rooms);
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 5", "6, 6", "7, 6", "9, 6", "10, 10", "13, 12", "14, 12", "15, 15", "19, 18", "20, 20"})
    void seatsAsManyAsFit(int people, int seated) {
        assertThat(new RoomSizes(5, 5, 6).seatable(people)).isEqualTo(seated);
    }

    @Test
    void whatDoesNotFitGetsTheFewestRoomsThatHoldIt() {
        assertThat(new RoomSizes(5, 5, 6).rooms(7)).isEqualTo(2);
        assertThat(RoomSizes.USUAL.rooms(3)).isEqualTo(1);
        assertThat(RoomSizes.USUAL.rooms(0)).isZero();
    }

    @Test
    void pairsOfAnOddNumberLeaveOneAlone() {
        RoomSizes pairs = new RoomSizes(2, 2, 2);

        assertThat(pairs.leavesNobodyAlone(2)).isTrue();
        assertThat(pairs.leavesNobodyAlone(3)).isFalse();
        assertThat(pairs.leavesNobodyAlone(4)).isTrue();
        assertThat(new RoomSizes(2, 2, 3).leavesNobodyAlone(3)).isTrue();
        assertThat(new RoomSizes(5, 5, 6).leavesNobodyAlone(7)).isTrue();
        assertThat(RoomSizes.USUAL.leavesNobodyAlone(1)).isFalse();
        assertThat(RoomSizes.USUAL.leavesNobodyAlone(0)).isFalse();
    }

    @Test
    void sizesRise() {
        assertThatThrownBy(() -> new RoomSizes(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoomSizes(4, 3, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoomSizes(4, 6, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
