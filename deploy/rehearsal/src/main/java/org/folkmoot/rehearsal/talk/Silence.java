package org.folkmoot.rehearsal.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.rehearsal.client.Facilitator;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Audience;
import org.folkmoot.rehearsal.replay.Crowd;

/** Devices that are heard of once, then for a while not at all, and come back. */
final class Silence {
    private final RoundId round;
    private final Seats seats;
    private final Facilitator facilitator;
    private final Audience audience;
    private final Crowd crowd;
    private final Progress progress;
    private final Map<Voter, RoomId> before = new LinkedHashMap<>();

    Silence(RoundId round, Seats seats, Facilitator facilitator, Audience audience, Crowd crowd, Progress progress) {
        this.round = round;
        this.seats = seats;
        this.facilitator = facilitator;
        this.audience = audience;
        this.crowd = crowd;
        this.progress = progress;
    }

    void fall(List<Voter> people) throws InterruptedException {
        crowd.each(people, this::come);
        people.forEach(voter -> seats.of(voter).ifPresent(seat -> before.put(voter, seat.roomId())));
    }

    int people() {
        return before.size();
    }

    /** Everybody comes back; tells how many of them to another room than they left. */
    long end() throws InterruptedException {
        var elsewhere = new LongAdder();
        try (var step = progress.begin("Coming back after silence", before.size())) {
            crowd.each(List.copyOf(before.keySet()), voter -> {
                come(voter);
                var room = seats.of(voter).map(Guest.Seat::roomId);
                if (room.isEmpty() || !room.get().equals(now(before.get(voter)))) {
                    elsewhere.increment();
                }
                step.advance();
            });
        }
        return elsewhere.sum();
    }

    private void come(Voter voter) throws InterruptedException {
        seats.note(voter, new Guest(audience.person(voter)).come(round));
    }

    /** The room that a room has become, if it was merged. */
    private RoomId now(RoomId room) throws InterruptedException {
        var view = facilitator.look(room);
        return view.merged() ? now(view.mergedInto()) : room;
    }
}
