package org.folkmoot.web.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantUnassigned;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomEvent.RoomChanged;
import org.folkmoot.contracts.breakout.RoomEvent.RoomOpened;
import org.folkmoot.contracts.breakout.RoomEvent.RoomsMerged;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundSeatsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final AssemblyId ASSEMBLY = AssemblyId.random();
    private static final RoundId ROUND = RoundId.random();

    private final ParticipantId ana = new ParticipantId(UUID.randomUUID());
    private final Room third = room(3);
    private final Room ninth = room(9);
    private final Room twelfth = room(12);
    private RoundSeats seats;

    @BeforeEach
    void begin() {
        seats = new RoundSeats();
    }

    @Test
    void knowsAPlaceInWhateverOrderItIsTold() {
        seat(ana, twelfth);
        assertThat(seats.placeOf(ana)).isEqualTo(Place.PLENARY);

        seats.opened(round());
        assertThat(seats.placeOf(ana).inRound()).isTrue();
        assertThat(seats.placeOf(ana).seated()).isFalse();

        seats.apply(new RoomOpened(twelfth, NOON));
        assertThat(seats.placeOf(ana).room()).isEqualTo(twelfth);
    }

    @Test
    void neverLetsARoomGoBack() {
        open(twelfth);
        Room second = changed(twelfth, 2);
        seats.apply(new RoomChanged(second, NOON));

        seats.apply(new RoomOpened(twelfth, NOON));

        assertThat(seats.room(12)).contains(second);
    }

    @Test
    void leadsOnThroughRoomsThatWereJoinedTwice() {
        open(third, ninth, twelfth);
        seat(ana, twelfth);

        seats.apply(new RoomsMerged(changed(twelfth, 2), ninth.id(), NOON));
        seats.apply(new RoomsMerged(changed(twelfth, 2), ninth.id(), NOON));
        assertThat(seats.placeOf(ana)).isEqualTo(new Place(round(), ninth, List.of(12)));

        seats.apply(new RoomsMerged(changed(ninth, 2), third.id(), NOON));
        assertThat(seats.placeOf(ana)).isEqualTo(new Place(round(), third, List.of(12, 9)));
        assertThat(seats.room(9)).isEmpty();
        assertThat(seats.room(3)).contains(third);
    }

    @Test
    void followsWhoeverIsMovedOrLeaves() {
        open(third, ninth);
        seat(ana, third);
        seat(ana, ninth);
        assertThat(seats.placeOf(ana).room()).isEqualTo(ninth);

        seats.apply(new ParticipantUnassigned(ASSEMBLY, ROUND, ana, NOON));
        assertThat(seats.placeOf(ana)).isEqualTo(new Place(round(), null, List.of()));
    }

    private void open(Room... rooms) {
        seats.opened(round());
        for (Room room : rooms) {
            seats.apply(new RoomOpened(room, NOON));
        }
    }

    private void seat(ParticipantId participant, Room room) {
        seats.apply(new ParticipantAssigned(ASSEMBLY, ROUND, participant, room.id(), SeatId.random(), NOON));
    }

    private static Round round() {
        return new Round(ROUND, ASSEMBLY, 1, "What should change here?", 3, 18, NOON, NOON.plusSeconds(600), null);
    }

    private static Room room(int number) {
        return new Room(RoomId.random(), ROUND, ASSEMBLY, number, null, 6, 6, 1, null, false);
    }

    private static Room changed(Room room, int revision) {
        return new Room(room.id(), ROUND, ASSEMBLY, room.number(), null, 6, 6, revision, null, false);
    }
}
