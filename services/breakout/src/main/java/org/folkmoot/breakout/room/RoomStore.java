package org.folkmoot.breakout.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.contracts.breakout.Room;
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
    public List<RoomRow> lock(Collection<RoomId> rooms) {
        return database.all(
                ROOMS + "where room.id = any (?) order by room.id for update of room", RoomRow::read, (Object)
                        ids(rooms));
    }

    /** In the order of turns. */
    public List<SeatRow> seats(RoomId room) {
        return database.all(SEATS + "where room_id = ? order by place, id", SeatRow::read, room.value());
    }

    public Optional<SeatRow> seat(RoundId round, ParticipantId participant) {
        return database.first(
                SEATS + "where round_id = ? and participant_id = ?", SeatRow::read, round.value(), participant.value());
    }

    /** A seat and its room. */
    public record Taken(RoomRow room, SeatRow seat) {}

    /** Somebody's seat, with its room locked. They may be moved while the lock is waited for. */
    public Optional<Taken> lockSeat(RoundId round, ParticipantId participant) {
        Optional<SeatRow> seen = seat(round, participant);
        while (seen.isPresent()) {
            RoomRow room = lock(seen.get().room()).orElseThrow();
            Optional<SeatRow> now = seat(round, participant);
            if (now.filter(seat -> seat.room().equals(room.id())).isPresent()) {
                return Optional.of(new Taken(room, now.get()));
            }
            seen = now;
        }
        return Optional.empty();
    }

    /** Empty also when this person has moved to another room since. */
    public Optional<SeatRow> seat(RoomId room, SeatId seat) {
        return database.first(SEATS + "where room_id = ? and id = ?", SeatRow::read, room.value(), seat.value());
    }

    /** Those of a round that are open, as they are for everybody. */
    public List<RoomRow> open(RoundId round) {
        return database.all(ROOMS + "where room.round_id = ? and room.status = 'OPEN'", RoomRow::read, round.value());
    }

    /** Whether somebody sits in an open room with fewer people than that. */
    public boolean haveSmall(RoundId round, int least) {
        return database.first("""
                        select 1 from seat join room on room.id = seat.room_id
                        where seat.round_id = ? and room.status = 'OPEN'
                        group by room.id having count(*) < ? limit 1""", row -> 1, round.value(), least).isPresent();
    }

    /** How many sit in each; empty rooms are left out. */
    public Map<RoomId, Integer> people(Collection<RoomId> rooms) {
        return database
                .all(
                        "select room_id, count(*) from seat where room_id = any (?) group by room_id",
                        row -> Map.entry(new RoomId(row.getObject(1, UUID.class)), row.getInt(2)),
                        (Object) ids(rooms))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everybody in open rooms of a round. */
    public List<SeatRow> seats(RoundId round) {
        return database.all(
                SEATS + "join room on room.id = seat.room_id where seat.round_id = ? and room.status = 'OPEN'",
                SeatRow::read,
                round.value());
    }

    /** Whether a round is open, and stays so until the running transaction ends. */
    public boolean lockOpen(RoundId round) {
        return database.first(
                        "select 1 from round where id = ? and status = 'OPEN' for no key update",
                        row -> 1,
                        round.value())
                .isPresent();
    }

    /** The same for many at once, whom only those keep out who {@link #lockOpen} it: they close it, or bar people. */
    public boolean shareOpen(RoundId round) {
        return database.first("select 1 from round where id = ? and status = 'OPEN' for share", row -> 1, round.value())
                .isPresent();
    }

    /** Whether they were called otherwise until now. */
    public boolean rename(RoundId round, ParticipantId participant, String name) {
        return database.update(
                        "update seat set name = ? where round_id = ? and participant_id = ? and name is distinct from ?",
                        name,
                        round.value(),
                        participant.value(),
                        name)
                > 0;
    }

    public void touch(RoomId room, Instant now) {
        touch(List.of(room), now);
    }

    /**
     * Says to everybody that something about rooms, or in them, is different now: their revisions rise by one.
     *
     * @param rooms locked
     */
    public void touch(Collection<RoomId> rooms, Instant now) {
        if (rooms.isEmpty()) {
            return;
        }
        database.update("update room set revision = revision + 1 where id = any (?)", (Object) ids(rooms));
        outbox.append(
                Topics.ROOMS,
                published(rooms).stream()
                        .map(room -> new Outbox.Entry<>(room.id().toString(), new RoomChanged(room, now)))
                        .toList());
    }

    /** As everyone may know them, after what the running transaction has done. */
    public List<Room> published(Collection<RoomId> rooms) {
        return database.all(
                PublishedRooms.SELECT + "where room.id = any (?) order by room.number", PublishedRooms::read, (Object)
                        ids(rooms));
    }

    /** Those of a round that have not gone together with others. */
    public List<Room> published(RoundId round) {
        return database.all(
                PublishedRooms.SELECT + "where room.round_id = ? and room.status <> 'MERGED' order by room.number",
                PublishedRooms::read,
                round.value());
    }

    private static UUID[] ids(Collection<RoomId> rooms) {
        return rooms.stream().map(RoomId::value).toArray(UUID[]::new);
    }
}
