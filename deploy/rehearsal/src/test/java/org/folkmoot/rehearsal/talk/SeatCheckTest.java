package org.folkmoot.rehearsal.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.client.RoomView;
import org.junit.jupiter.api.Test;

class SeatCheckTest {
    private static final RoundId ROUND = RoundId.random();
    private static final SeatId ANA = SeatId.random();
    private static final SeatId BO = SeatId.random();

    private static RoomView room(String status, SeatId... seats) {
        var people =
                Stream.of(seats).map(seat -> new RoomView.Person(seat, true)).toList();
        return new RoomView(RoomId.random(), status, null, people, null);
    }

    @Test
    void findsASeatInTwoOpenRooms() {
        assertThat(SeatCheck.doubled(List.of(room("open", ANA, BO), room("open", ANA))))
                .isEqualTo(1);
        assertThat(SeatCheck.doubled(List.of(room("open", ANA), room("open", BO))))
                .isZero();
    }

    @Test
    void sparesRoomsThatAreNoMore() {
        assertThat(SeatCheck.doubled(List.of(room("open", ANA, BO), room("merged", ANA), room("closed", BO))))
                .isZero();
    }

    @Test
    void findsASeatThatTwoPeopleWereGiven() {
        var one = new Guest.Seat(ROUND, RoomId.random(), ANA);
        var other = new Guest.Seat(ROUND, RoomId.random(), BO);

        assertThat(SeatCheck.shared(List.of(one, other))).isZero();
        assertThat(SeatCheck.shared(List.of(one, other, one))).isEqualTo(1);
    }
}
