package org.folkmoot.breakout.talk.turns;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.breakout.goround.Command;
import org.folkmoot.breakout.goround.Move;
import org.folkmoot.breakout.goround.Pace;
import org.folkmoot.breakout.goround.Totals;
import org.folkmoot.breakout.talk.turns.StoredGoRound.Ended;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** Reads go-rounds that were begun: as few queries for thousands of rooms as for one. */
@ApplicationScoped
class StoredGoRounds {
    private static final String GO_ROUNDS = """
            select go_round.room_id, room.round_id, go_round.turn, go_round.closes_at, go_round.finished_at,
                go_round.turns, go_round.passes, go_round.spoken_millis
            from go_round join room on room.id = go_round.room_id where go_round.room_id = any (?)""";

    private final Database database;

    StoredGoRounds(Database database) {
        this.database = database;
    }

    private record Row(RoomId room, RoundId round, Pace pace, Instant closesAt, Optional<Ended> ended) {}

    private record MoveOf(RoomId room, Move move) {}

    Optional<StoredGoRound> of(RoomId room) {
        return Optional.ofNullable(read(GO_ROUNDS, List.of(room)).get(room));
    }

    /** Those of these rooms' that are not known to be over. */
    Map<RoomId, StoredGoRound> running(Collection<RoomId> rooms) {
        return read(GO_ROUNDS + " and go_round.finished_at is null", rooms);
    }

    private Map<RoomId, StoredGoRound> read(String which, Collection<RoomId> rooms) {
        List<Row> rows = database.all(which, StoredGoRounds::row, ids(rooms));
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<RoomId, List<Move>> moves = moves(rows.stream().map(Row::room).toList());
        Map<RoundId, List<Move>> rescheduled = new HashMap<>();
        Map<RoomId, StoredGoRound> found = new HashMap<>();
        for (Row row : rows) {
            found.put(
                    row.room(),
                    new StoredGoRound(
                            row.pace(),
                            row.closesAt(),
                            row.ended(),
                            moves.getOrDefault(row.room(), List.of()),
                            rescheduled.computeIfAbsent(row.round(), this::rescheduled)));
        }
        return found;
    }

    private Map<RoomId, List<Move>> moves(Collection<RoomId> rooms) {
        Map<RoomId, List<Move>> moves = new HashMap<>();
        database.all(
                        "select room_id, action, seat, turn, extra, facilitator, at from go_round_move "
                                + "where room_id = any (?) order by id",
                        row -> new MoveOf(room(row), MoveRow.read(row)),
                        ids(rooms))
                .forEach(each -> moves.computeIfAbsent(each.room(), _ -> new ArrayList<>())
                        .add(each.move()));
        return moves;
    }

    private List<Move> rescheduled(RoundId round) {
        return database.all(
                "select closes_at, at from go_round_reschedule where round_id = ? order by id",
                row -> new Move(
                        new Command.Reschedule(Database.instant(row, "closes_at")), Database.instant(row, "at")),
                round.value());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                room(row),
                new RoundId(row.getObject("round_id", UUID.class)),
                Pace.usual(Optional.ofNullable(row.getString("turn")).map(Duration::parse)),
                Database.instant(row, "closes_at"),
                ended(row));
    }

    private static Optional<Ended> ended(ResultSet row) throws SQLException {
        Instant finishedAt = Database.instant(row, "finished_at");
        if (finishedAt == null) {
            return Optional.empty();
        }
        Duration spoken = Duration.ofMillis(row.getLong("spoken_millis"));
        return Optional.of(new Ended(finishedAt, new Totals(row.getInt("turns"), row.getInt("passes"), spoken)));
    }

    static RoomId room(ResultSet row) throws SQLException {
        return new RoomId(row.getObject("room_id", UUID.class));
    }

    /** One parameter, not many. */
    private static Object ids(Collection<RoomId> rooms) {
        return rooms.stream().map(RoomId::value).toArray(UUID[]::new);
    }
}
