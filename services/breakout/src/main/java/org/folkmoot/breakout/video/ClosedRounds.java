package org.folkmoot.breakout.video;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;
import org.jboss.logging.Logger;

/**
 * The video rooms of rounds that are over. They are closed at once, and again later where this service stopped meanwhile or
 * the provider was away for longer.
 */
@ApplicationScoped
public class ClosedRounds {
    private static final Logger LOG = Logger.getLogger(ClosedRounds.class);
    /** Until then somebody may be at it. */
    private static final Duration AT_IT = Duration.ofMinutes(5);
    /** No meeting outlasts it. */
    private static final Duration LONGEST = Duration.ofHours(13);

    private final VideoClosing closing;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    ClosedRounds(VideoClosing closing, Database database) {
        this.closing = closing;
        this.database = database;
    }

    /** Returns at once. Inside a transaction, nothing is closed before it has committed. */
    public void close(RoundId round, Collection<RoomId> rooms) {
        closing.close(round, rooms, () -> note(round));
    }

    @Scheduled(every = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            left(clock.instant()).forEach(round -> close(round, rooms(round)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Looking for video rooms that were left open again later");
        }
    }

    private List<RoundId> left(Instant now) {
        return database.all(
                """
                select id from round
                where status = 'CLOSED' and video_closed_at is null and closed_at between ? and ?""", row -> new RoundId(row.getObject("id", UUID.class)), now.minus(LONGEST), now.minus(AT_IT));
    }

    private List<RoomId> rooms(RoundId round) {
        return database.all(
                "select id from room where round_id = ?",
                row -> new RoomId(row.getObject("id", UUID.class)),
                round.value());
    }

    private void note(RoundId round) {
        database.update("update round set video_closed_at = ? where id = ?", clock.instant(), round.value());
    }
}
