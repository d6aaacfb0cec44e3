package org.folkmoot.breakout.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.contracts.breakout.RoomEvent.RoomsMerged;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.defaults.outbox.Outbox;

/** Two rooms become one, in the running transaction. */
@ApplicationScoped
public class Mergings {
    private final RoomStore rooms;
    private final Seating seating;
    private final Database database;
    private final Outbox outbox;

    Mergings(RoomStore rooms, Seating seating, Database database, Outbox outbox) {
        this.rooms = rooms;
        this.seating = seating;
        this.database = database;
        this.outbox = outbox;
    }

    /** Whether they were; not when either is closed by now, or they have become too many for one room. */
    public boolean merge(RoomId from, RoomId into, Instant now) {
        Map<RoomId, RoomRow> locked =
                rooms.lock(List.of(from, into)).stream().collect(Collectors.toMap(RoomRow::id, Function.identity()));
        RoomRow leaving = locked.get(from);
        RoomRow staying = locked.get(into);
        List<SeatRow> moving = rooms.seats(from);
        if (!leaving.isOpen()
                || !staying.isOpen()
                || moving.size() + rooms.seats(into).size() > staying.most()) {
            return false;
        }
        seating.reseat(leaving, staying, moving, now);
        database.update(
                "update room set status = 'MERGED', merged_into = ?, revision = revision + 1 where id = ?",
                into.value(),
                from.value());
        RoomsMerged merged = new RoomsMerged(rooms.published(List.of(from)).getFirst(), into, now);
        outbox.append(Topics.ROOMS, from.toString(), merged);
        rooms.touch(into, now);
        return true;
    }
}
