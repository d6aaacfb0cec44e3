package org.folkmoot.breakout.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantUnassigned;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomEvent.RoomClosed;
import org.folkmoot.contracts.breakout.RoomEvent.RoomOpened;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundEvent.RoundClosed;
import org.folkmoot.contracts.breakout.RoundEvent.RoundOpened;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final AssemblyId ASSEMBLY = AssemblyId.random();
    private static final ParticipantId ANA = ParticipantId.random();

    private final Board board = new Board(null);
    private final Round round =
            new Round(RoundId.random(), ASSEMBLY, 1, "What would help most?", 1, 4, NOW, NOW.plusSeconds(600), null);
    private final Room room = new Room(RoomId.random(), round.id(), ASSEMBLY, 1, null, 4, 0, 1, null, false);

    private void open() {
        board.apply(new RoundOpened(round));
        board.apply(new RoomOpened(room, NOW));
        board.apply(new ParticipantAssigned(ASSEMBLY, round.id(), ANA, room.id(), SeatId.random(), NOW));
    }

    @Test
    void tellsWhoSitsWhereWhileARoundIsOpen() {
        open();

        assertThat(board.rooms(round.id())).containsExactly(room);
        assertThat(board.placement(round.id(), ANA)).map(Board.Placement::room).contains(room);
    }

    @Test
    void tellsWhoHasLeftTheirSeatUntilTheyHaveOneAgain() {
        open();
        assertThat(board.hasLeft(round.id(), ANA)).isFalse();

        board.apply(new ParticipantUnassigned(ASSEMBLY, round.id(), ANA, NOW));
        assertThat(board.hasLeft(round.id(), ANA)).isTrue();
        assertThat(board.hasLeft(round.id(), ParticipantId.random())).isFalse();

        open();
        assertThat(board.hasLeft(round.id(), ANA)).isFalse();
    }

    @Test
    void forgetsRoomsAndSeatsOfARoundThatHasClosed() {
        open();

        board.apply(new RoundClosed(round, NOW));

        assertThat(board.rooms(round.id())).isEmpty();
        assertThat(board.placement(round.id(), ANA)).isEmpty();
    }

    /** The topics are read side by side, also after a restart. */
    @Test
    void keepsNothingThatComesAfterARoundHasClosed() {
        board.apply(new RoundClosed(round, NOW));

        open();
        board.apply(new RoomClosed(room, NOW));

        assertThat(board.rooms(round.id())).isEmpty();
    }
}
