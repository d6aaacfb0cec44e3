package org.folkmoot.breakout.talk.turns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.defaults.database.Database;

/** Lets go of the moves of closed rounds, a portion at a time: what the clock has ended nobody has written down. */
@ApplicationScoped
class FinishedGoRounds {
    private static final int PORTION = 200;

    private final StoredGoRounds stored;
    private final GoRoundStore store;
    private final Database database;

    FinishedGoRounds(StoredGoRounds stored, GoRoundStore store, Database database) {
        this.stored = stored;
        this.store = store;
        this.database = database;
    }

    private record Closed(RoomId room, Instant closesAt) {}

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void finish() {
        while (QuarkusTransaction.requiringNew().call(this::finishPortion) == PORTION) {
            // The next ones.
        }
    }

    private int finishPortion() {
        List<Closed> closed = database.all("""
                select go_round.room_id, round.closes_at from go_round
                join room on room.id = go_round.room_id
                join round on round.id = room.round_id
                where go_round.finished_at is null and round.status = 'CLOSED'
                order by go_round.room_id limit ? for update of go_round skip locked""", FinishedGoRounds::read, PORTION);
        Map<RoomId, StoredGoRound> running =
                stored.running(closed.stream().map(Closed::room).toList());
        closed.forEach(
                each -> store.finish(each.room(), running.get(each.room()).closed(each.closesAt())));
        return closed.size();
    }

    private static Closed read(ResultSet row) throws SQLException {
        return new Closed(StoredGoRounds.room(row), Database.instant(row, "closes_at"));
    }
}
