package org.folkmoot.web.seat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.breakout.AssignmentEvent;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantUnassigned;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomEvent;
import org.folkmoot.contracts.breakout.RoomEvent.RoomsMerged;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * The rooms and seats of one round. The topics come in no order among each other: a seat may be known before its room,
 * and both before the round. Fifty thousand seats share a few thousand {@link Spot}s. One thread writes, any number
 * read.
 */
final class RoundSeats {
    private final Map<RoomId, Spot> spots = new ConcurrentHashMap<>();
    private final Map<ParticipantId, Spot> seats = new ConcurrentHashMap<>();
    private volatile Round round;

    void opened(Round state) {
        round = state;
    }

    void apply(RoomEvent event) {
        Spot spot = spot(event.room().id());
        spot.set(event.room());
        if (event instanceof RoomsMerged merged) {
            spot.joinWith(spot(merged.into()));
        }
    }

    void apply(AssignmentEvent event) {
        switch (event) {
            case ParticipantAssigned assigned -> seats.put(assigned.participantId(), spot(assigned.roomId()));
            case ParticipantUnassigned left -> seats.remove(left.participantId());
        }
    }

    /** Empty until it is known that the round was opened. */
    Optional<Round> round() {
        return Optional.ofNullable(round);
    }

    Optional<Room> room(int number) {
        return spots.values().stream()
                .flatMap(spot -> spot.open().stream())
                .filter(room -> room.number() == number)
                .findFirst();
    }

    Place placeOf(ParticipantId participant) {
        Round known = round;
        if (known == null) {
            return Place.PLENARY;
        }
        Spot spot = seats.get(participant);
        return spot == null ? new Place(known, null, List.of()) : spot.in(known);
    }

    private Spot spot(RoomId id) {
        return spots.computeIfAbsent(id, each -> new Spot());
    }
}
