package org.folkmoot.breakout.opening;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.RoomWatch;
import org.folkmoot.contracts.breakout.RoomEvent.RoomClosed;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.defaults.outbox.Outbox;

/** What happens to all rooms of a round at once, in the running transaction. */
@ApplicationScoped
public class RoomClosing {
    private final RoomStore rooms;
    private final Database database;
    private final Outbox outbox;
    private final List<RoomWatch> watches;

    RoomClosing(RoomStore rooms, Database database, Outbox outbox, @All List<RoomWatch> watches) {
        this.rooms = rooms;
        this.database = database;
        this.outbox = outbox;
        this.watches = watches;
    }

    /** They close at another time. */
    public void reschedule(RoundId round, Instant closesAt, Instant now) {
        watches.forEach(watch -> watch.rescheduled(round, closesAt, now));
    }

    /**
     * Everybody is back in the plenary. Who sat with whom is kept for later rounds, what they were called is not.
     *
     * @return the rooms that were open until now
     */
    public List<RoomId> close(RoundId round, Instant now) {
        List<RoomId> open = rooms
                .lock(rooms.open(round).stream().map(RoomRow::id).toList())
                .stream()
                .map(RoomRow::id)
                .toList();
        database.update(
                "update room set status = 'CLOSED', revision = revision + 1 where round_id = ? and status = 'OPEN'",
                round.value());
        outbox.append(
                Topics.ROOMS,
                rooms.published(open).stream()
                        .map(room -> new Outbox.Entry<>(room.id().toString(), new RoomClosed(room, now)))
                        .toList());
        database.update("update seat set name = null, present = false where round_id = ?", round.value());
        database.update("delete from heartbeat where round_id = ?", round.value());
        return open;
    }
}
