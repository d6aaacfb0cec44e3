package org.folkmoot.breakout.talk.turns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.Move;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** Writes down what happens in go-rounds. */
@ApplicationScoped
class GoRoundStore {
    private static final String MOVE = "(?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    GoRoundStore(Database database) {
        this.database = database;
    }

    void begin(RoomId room, Optional<Duration> turn, Instant closesAt, Instant now) {
        database.update(
                "insert into go_round (room_id, turn, closes_at, begun_at) values (?, ?, ?, ?)",
                room.value(),
                turn.map(Duration::toString).orElse(null),
                closesAt,
                now);
    }

    void append(RoomId room, List<Move> moves) {
        if (!moves.isEmpty()) {
            database.update(
                    "insert into go_round_move (room_id, action, seat, turn, extra, facilitator, at) values "
                            + String.join(", ", Collections.nCopies(moves.size(), MOVE)),
                    moves.stream()
                            .map(MoveRow::of)
                            .flatMap(row -> columns(room, row))
                            .toArray());
        }
    }

    private static Stream<Object> columns(RoomId room, MoveRow row) {
        return Stream.of(
                room.value(), row.action().name(), row.seat(), row.turn(), row.extra(), row.facilitator(), row.at());
    }

    void reschedule(RoundId round, Instant closesAt, Instant now) {
        database.update(
                "insert into go_round_reschedule (round_id, closes_at, at) values (?, ?, ?)",
                round.value(),
                closesAt,
                now);
    }

    /** From now on nobody can tell who spoke, and for how long. */
    void finish(RoomId room, Finished over) {
        database.update(
                "update go_round set finished_at = ?, turns = ?, passes = ?, spoken_millis = ? where room_id = ?",
                over.at(),
                over.totals().turns(),
                over.totals().passes(),
                over.totals().spoken().toMillis(),
                room.value());
        database.update("delete from go_round_move where room_id = ?", room.value());
    }
}
