package org.folkmoot.rehearsal.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.local.stack.StackStatus.PartStatus;
import org.folkmoot.rehearsal.client.Facilitator;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Patience;
import org.folkmoot.rehearsal.client.RoomView;
import org.folkmoot.rehearsal.demo.DemoVote;
import org.folkmoot.rehearsal.demo.Venue;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.journey.ComposedSystem;
import org.folkmoot.rehearsal.progress.SilentProgress;
import org.folkmoot.rehearsal.replay.Crowd;
import org.folkmoot.rehearsal.replay.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Breakout dies while people sit in their rooms, and they go on where they were. */
@ExtendWith(ComposedSystem.class)
class CrashInARoundIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PEOPLE = 120;
    /** Longer than a start on a busy machine takes. */
    private static final Map<String, Object> LONG_TURNS = Map.of("depth", 1, "length", "PT2H", "turn", "PT15M");

    private final Festival festival = FestivalPlanner.plan(DemoVote.read().first(PEOPLE), 0, 3);
    private final Crowd crowd = new Crowd(16);
    private FrontDoor door;
    private Replay replay;
    private Facilitator facilitator;

    @BeforeEach
    void gather(ComposedSystem.Running system) throws InterruptedException {
        var clock = Clock.systemUTC();
        var venue = Venue.at(system.layout(), system.stack());
        door = new FrontDoor(venue.address(), 16, Patience.OF_A_VOTER);
        var staff = venue.staff(door, clock);
        var silent = new SilentProgress();
        replay = new Replay(door, new Organiser(door, staff), festival, 16, silent, clock);
        facilitator = new Facilitator(door, staff);
        replay.gather();
    }

    @AfterEach
    void leave() {
        door.close();
    }

    @Test
    @Timeout(600)
    void everybodyKeepsTheirSeatAndTheirTurn(ComposedSystem.Running system) throws Exception {
        // Given
        var round = facilitator.prepare(replay.assembly(), "What matters most here?", LONG_TURNS);
        await().atMost(PATIENCE).until(() -> facilitator.preview(round).people() == PEOPLE);
        facilitator.open(round);
        var before = seats(round);
        RoomId room = before.values().iterator().next().roomId();
        await().atMost(PATIENCE)
                .until(() -> facilitator.look(room).present()
                        == facilitator.look(room).people().size());
        var guests = guestsOf(room, before);
        var begun = guests.values().iterator().next().begin(room);
        var second = speaker(guests, begun).done(room, begun.goRound().turn());
        assertThat(second.goRound().turn()).isEqualTo(2);

        // When
        long killed = breakout(system).pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE)
                .until(() -> breakout(system).state().equals("ready")
                        && breakout(system).pid() != killed);

        // Then
        assertThat(seats(round)).isEqualTo(before);
        var after = guests.values().iterator().next().look(room);
        assertThat(after.goRound().turn()).isEqualTo(2);
        assertThat(after.goRound().speaker()).isEqualTo(second.goRound().speaker());
        var third = speaker(guests, after).done(room, 2);
        assertThat(third.goRound().turn()).isEqualTo(3);
        assertThat(third.goRound().speaker()).isNotEqualTo(after.goRound().speaker());
        assertThat(facilitator.close(round).closed()).isTrue();
        assertThat(facilitator.look(room).over()).isTrue();
    }

    private Map<Voter, Guest.Seat> seats(RoundId round) throws InterruptedException {
        var seats = new ConcurrentHashMap<Voter, Guest.Seat>();
        crowd.each(
                festival.voters(),
                voter -> seats.put(voter, guest(voter).come(round).orElseThrow()));
        return Map.copyOf(seats);
    }

    private Guest guest(Voter voter) {
        return new Guest(replay.audience().person(voter));
    }

    private Map<SeatId, Guest> guestsOf(RoomId room, Map<Voter, Guest.Seat> seats) {
        return seats.entrySet().stream()
                .filter(entry -> entry.getValue().roomId().equals(room))
                .collect(Collectors.toMap(entry -> entry.getValue().seatId(), entry -> guest(entry.getKey())));
    }

    private static Guest speaker(Map<SeatId, Guest> guests, RoomView view) {
        return guests.get(view.goRound().speaker());
    }

    private static PartStatus breakout(ComposedSystem.Running system) {
        List<PartStatus> parts = system.stack().status().parts();
        return parts.stream()
                .filter(part -> part.name().equals("breakout"))
                .findFirst()
                .orElseThrow();
    }
}
