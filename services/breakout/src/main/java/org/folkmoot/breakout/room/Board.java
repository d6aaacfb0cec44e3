package org.folkmoot.breakout.room;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.AssignmentEvent;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomEvent;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundEvent;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/**
 * Who sits where, in memory, as this service's own topics say: every instance can tell, also just after a restart. It is
 * behind the database by the moment that an event takes. Of rounds that have closed nothing is kept but that they have.
 */
@ApplicationScoped
public class Board {
    private final Projections projections;
    private final Map<RoundId, RoundBoard> rounds = new ConcurrentHashMap<>();
    private final Set<RoundId> closed = ConcurrentHashMap.newKeySet();

    Board(Projections projections) {
        this.projections = projections;
    }

    /** Somebody's seat and the room that it is in. */
    public record Placement(Room room, SeatId seat) {}

    private record Seated(RoomId room, SeatId seat) {}

    private static final class RoundBoard {
        private final Map<RoomId, Room> rooms = new ConcurrentHashMap<>();
        private final Map<ParticipantId, Seated> seats = new ConcurrentHashMap<>();
        private final Set<ParticipantId> left = ConcurrentHashMap.newKeySet();
        private volatile Round round;

        boolean isOpen() {
            return round != null;
        }
    }

    /** Whether it is open, as far as is known here. */
    public Optional<Round> open(RoundId id) {
        return Optional.ofNullable(rounds.get(id)).filter(RoundBoard::isOpen).map(board -> board.round);
    }

    /** The one of the assembly that is open. */
    public Optional<Round> open(AssemblyId assembly) {
        return rounds.values().stream()
                .filter(RoundBoard::isOpen)
                .map(board -> board.round)
                .filter(round -> round.assemblyId().equals(assembly))
                .findFirst();
    }

    /** Where a participant sits in an open round. */
    public Optional<Placement> placement(RoundId id, ParticipantId participant) {
        RoundBoard board = rounds.get(id);
        if (board == null || !board.isOpen()) {
            return Optional.empty();
        }
        Seated seated = board.seats.get(participant);
        Room room = seated == null ? null : board.rooms.get(seated.room());
        return room == null ? Optional.empty() : Optional.of(new Placement(room, seated.seat()));
    }

    /** Whether somebody had a seat in an open round and has none now: they gave it up, or were removed. */
    public boolean hasLeft(RoundId id, ParticipantId participant) {
        RoundBoard board = rounds.get(id);
        return board != null && board.left.contains(participant);
    }

    /** Those of an open round that have not gone together with others. */
    public Collection<Room> rooms(RoundId id) {
        RoundBoard board = rounds.get(id);
        return board == null ? List.of() : List.copyOf(board.rooms.values());
    }

    void onStart(@Observes StartupEvent event) {
        projections.everything(
                "board",
                Subscription.to(Topics.ROUNDS, this::apply),
                Subscription.to(Topics.ROOMS, this::apply),
                Subscription.to(Topics.ASSIGNMENTS, this::apply));
    }

    /** Topics are read side by side, and anew after a failure: much comes after a round has closed. */
    private Optional<RoundBoard> board(RoundId round) {
        return closed.contains(round)
                ? Optional.empty()
                : Optional.of(rounds.computeIfAbsent(round, _ -> new RoundBoard()));
    }

    void apply(RoundEvent event) {
        RoundId id = event.round().id();
        switch (event) {
            case RoundEvent.RoundOpened _, RoundEvent.RoundChanged _ ->
                board(id).ifPresent(board -> board.round = event.round());
            case RoundEvent.RoundClosed _ -> {
                closed.add(id);
                rounds.remove(id);
            }
        }
    }

    void apply(RoomEvent event) {
        board(event.room().roundId()).ifPresent(board -> {
            switch (event) {
                case RoomEvent.RoomOpened _, RoomEvent.RoomChanged _, RoomEvent.RoomClosed _ ->
                    board.rooms.put(event.room().id(), event.room());
                case RoomEvent.RoomsMerged merged ->
                    board.rooms.remove(merged.room().id());
            }
        });
    }

    void apply(AssignmentEvent event) {
        board(event.roundId()).ifPresent(board -> {
            switch (event) {
                case AssignmentEvent.ParticipantAssigned assigned -> {
                    board.seats.put(assigned.participantId(), new Seated(assigned.roomId(), assigned.seatId()));
                    board.left.remove(assigned.participantId());
                }
                case AssignmentEvent.ParticipantUnassigned unassigned -> {
                    board.left.add(unassigned.participantId());
                    board.seats.remove(unassigned.participantId());
                }
            }
        });
    }
}
