package org.folkmoot.breakout.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.breakout.RoomEvent.RoomChanged;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.defaults.outbox.Outbox;

/** Rooms and seats in the database. Whoever changes several rooms locks them in the order of their ids. */
@ApplicationScoped
public class RoomStore {
    private static final String ROOMS =
            "select " + RoomRow.COLUMNS + " from room join round on round.id = room.round_id ";
    private static final String SEATS = "select " + SeatRow.COLUMNS + " from seat ";

    private final Database database;
    private final Outbox outbox;

    RoomStore(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    public Optional<RoomRow> find(RoomId room) {
        return database.first(ROOMS + "where room.id = ?", RoomRow::read, room.value());
    }

    /** Nobody else changes the room until the running transaction ends. */
    public Optional<RoomRow> lock(RoomId room) {
        return database.first(ROOMS + "where room.id = ? for update of room", RoomRow::read, room.value());
    }

    /** In the order of their ids. */
    List<RoomRow> lock(Collection<RoomId> rooms) {
        UUID[] ids = rooms.stream().map(RoomId::value).toArray(UUID[]::new);
        return database.all(
                ROOMS + "where room.id = any (?) order by room.id for update of room", RoomRow::read, (Object) ids);
    }

    /** In the order of turns. */
    public List<SeatRow> seats(RoomId room) {
        return database.all(SEATS + "where room_id = ? order by place, id", SeatRow::read, room.value());
    }

    public Optional<SeatRow> seat(RoundId round, ParticipantId participant) {
        return database.first(
                SEATS + "where round_id = ? and participant_id = ?", SeatRow::read, round.value(), participant.value());
    }

    /** Empty also when this person has moved to another room since. */
    public Optional<SeatRow> seat(RoomId room, SeatId seat) {
        return database.first(SEATS + "where room_id = ? and id = ?", SeatRow::read, room.value(), seat.value());
    }

    /**
     * Says to everybody that something about a room, or in it, is different now: its revision rises by one.
     *
     * @param room locked
     */
    public void touch(RoomId room, Instant now) {
        database.update("update room set revision = revision + 1 where id = ?", room.value());
        outbox.append(Topics.ROOMS, room.toString(), new RoomChanged(published(room), now));
    }

    org.folkmoot.contracts.breakout.Room published(RoomId room) {
        return database.first(PublishedRooms.SELECT + "where room.id = ?", PublishedRooms::read, room.value())
                .orElseThrow();
    }
}
