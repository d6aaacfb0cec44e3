package org.folkmoot.breakout.talk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.contracts.breakout.RoomId;

/**
 * What was read of rooms, until they change: when something happens in one, all who sit there ask at once, and one
 * reading does for them. Names are forgotten some minutes after the room has closed.
 */
@ApplicationScoped
class RecentTalks {
    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Map<RoomId, Reading> readings = new ConcurrentHashMap<>();

    private record Reading(int revision, boolean open, Instant closesAt, FutureTask<RoomTalk> talk) {
        boolean isOf(RoomRow room) {
            return revision == room.revision() && open == room.isOpen() && closesAt.equals(room.closesAt());
        }

        boolean isNewerThan(RoomRow room) {
            return revision > room.revision();
        }
    }

    /** @param room as it is in the database: what was read of an older revision is not used */
    RoomTalk of(RoomRow room, Supplier<RoomTalk> reader) {
        Reading mine = new Reading(room.revision(), room.isOpen(), room.closesAt(), new FutureTask<>(reader::get));
        Reading reading = readings.compute(
                room.id(), (_, there) -> there != null && (there.isOf(room) || there.isNewerThan(room)) ? there : mine);
        if (reading == mine) {
            mine.talk().run();
        }
        try {
            return reading.talk().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            readings.remove(room.id(), reading);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Scheduled(every = "60s")
    void forget() {
        Instant since = Instant.now().minus(KEPT);
        readings.values().removeIf(reading -> reading.closesAt().isBefore(since));
        if (readings.size() > MOST) {
            readings.clear();
        }
    }
}
