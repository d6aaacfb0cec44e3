package org.folkmoot.rehearsal.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.rehearsal.client.Facilitator;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.client.RoomView;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Crowd;

/** Holds what people were told against what the rooms show, all of them. */
final class SeatCheck {
    private final Facilitator facilitator;
    private final Crowd crowd;
    private final Progress progress;
    private final Map<RoomId, RoomView> views = new ConcurrentHashMap<>();

    SeatCheck(Facilitator facilitator, Crowd crowd, Progress progress) {
        this.facilitator = facilitator;
        this.crowd = crowd;
        this.progress = progress;
    }

    /** Looks into these rooms, and into those that they were merged into. */
    void look(Collection<RoomId> rooms) throws InterruptedException {
        look("Looking into rooms", rooms);
    }

    private void look(String what, Collection<RoomId> rooms) throws InterruptedException {
        try (var step = progress.begin(what, rooms.size())) {
            crowd.each(List.copyOf(rooms), room -> {
                var view = facilitator.look(room);
                views.put(room, view);
                while (view.merged()) {
                    view = facilitator.look(view.mergedInto());
                    views.put(view.id(), view);
                }
                step.advance();
            });
        }
    }

    /** Seats that stand in more than one open room. */
    long doubled() {
        return doubled(views.values());
    }

    static long doubled(Collection<RoomView> rooms) {
        Set<SeatId> seen = new HashSet<>();
        return rooms.stream()
                .filter(room -> !room.over())
                .flatMap(room -> room.people().stream())
                .filter(person -> !seen.add(person.seatId()))
                .count();
    }

    /** Seats that two people were given. */
    static long shared(Collection<Guest.Seat> seats) {
        return seats.size() - seats.stream().map(Guest.Seat::seatId).distinct().count();
    }

    /** Whether the room knows the seat that somebody was given in it. */
    boolean knows(Guest.Seat seat) {
        var room = views.get(seat.roomId());
        while (room != null && room.merged()) {
            room = views.get(room.mergedInto());
        }
        return room != null
                && room.people().stream().anyMatch(person -> person.seatId().equals(seat.seatId()));
    }

    /** Rooms that one could still go into, of all that were looked into so far. */
    long open() throws InterruptedException {
        look("Looking into rooms after the close", new ArrayList<>(views.keySet()));
        return views.values().stream().filter(room -> !room.over()).count();
    }
}
