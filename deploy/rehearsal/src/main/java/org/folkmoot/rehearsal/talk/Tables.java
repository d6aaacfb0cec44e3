package org.folkmoot.rehearsal.talk;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.rehearsal.client.Facilitator;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Audience;
import org.folkmoot.rehearsal.replay.Crowd;

/** Rooms whose people all come and talk. */
final class Tables {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final RoundId round;
    private final Map<RoomId, List<Voter>> rooms;
    private final Seats seats;
    private final Audience audience;
    private final Crowd crowd;
    private final Progress progress;

    Tables(
            RoundId round,
            Map<RoomId, List<Voter>> rooms,
            Seats seats,
            Audience audience,
            Crowd crowd,
            Progress progress) {
        this.round = round;
        this.rooms = rooms;
        this.seats = seats;
        this.audience = audience;
        this.crowd = crowd;
        this.progress = progress;
    }

    /** @param stuck rooms in which somebody was still to speak */
    record Spoken(long turns, long stuck) {}

    /** In each of these rooms everybody comes, has their turns, and then one of them sends what they found. */
    Spoken speak(List<RoomId> talking) throws InterruptedException {
        var turns = new LongAdder();
        var stuck = new LongAdder();
        try (var step = progress.begin("Talking", talking.size())) {
            crowd.each(talking, room -> {
                var table = gathered(room);
                var goRound = table.goRound();
                turns.add(goRound.turns());
                stuck.add(goRound.stuck() ? 1 : 0);
                table.conclude();
                step.advance();
            });
        }
        return new Spoken(turns.sum(), stuck.sum());
    }

    private Table gathered(RoomId room) throws InterruptedException {
        var people = new HashMap<SeatId, Guest>();
        for (var voter : rooms.get(room)) {
            var guest = new Guest(audience.person(voter));
            var seat = guest.come(round);
            seats.note(voter, seat);
            seat.ifPresent(taken -> people.put(taken.seatId(), guest));
        }
        return new Table(room, people);
    }

    /** Calls the stage and waits until it answers; tells how many rooms it does not hear. */
    long callForHelp(List<RoomId> inNeed, Facilitator facilitator) throws InterruptedException {
        for (var room : inNeed) {
            new Guest(audience.person(rooms.get(room).getFirst())).callForHelp(room);
        }
        Set<RoomId> unheard = new HashSet<>(inNeed);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!unheard.isEmpty() && System.nanoTime() < end) {
            Set<RoomId> heard = facilitator.waiting(round).stream()
                    .map(Facilitator.RoomLine::id)
                    .filter(unheard::contains)
                    .collect(Collectors.toSet());
            for (var room : heard) {
                facilitator.helped(room);
            }
            unheard.removeAll(heard);
            Thread.sleep(BETWEEN_LOOKS);
        }
        return unheard.size();
    }
}
