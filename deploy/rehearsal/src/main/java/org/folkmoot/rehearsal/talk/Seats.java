package org.folkmoot.rehearsal.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.festival.Voter;

/** Where everybody was told to sit, as they know it themselves. */
final class Seats {
    private final Map<Voter, Optional<Guest.Seat>> latest = new ConcurrentHashMap<>();

    void note(Voter voter, Optional<Guest.Seat> seat) {
        latest.put(voter, seat);
    }

    Optional<Guest.Seat> of(Voter voter) {
        return latest.getOrDefault(voter, Optional.empty());
    }

    /** Who asked and got none. */
    long without() {
        return latest.values().stream().filter(Optional::isEmpty).count();
    }

    Map<Voter, Guest.Seat> taken() {
        return latest.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get()));
    }

    Map<RoomId, List<Voter>> rooms() {
        return taken().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().roomId(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}
