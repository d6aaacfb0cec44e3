package org.folkmoot.breakout.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Takes people out of rooms. They are not seated again in that round, unless what was decided is lifted. */
@ApplicationScoped
public class Removing {
    private static final String STANDING = """
            from removal
            where assembly_id = ? and scope = 'ASSEMBLY' and lifted_at is null and participant_id is not null""";

    private final RoomStore rooms;
    private final Seating seating;
    private final Database database;

    Removing(RoomStore rooms, Seating seating, Database database) {
        this.rooms = rooms;
        this.seating = seating;
        this.database = database;
    }

    /**
     * Out of the room they sit in.
     *
     * @param room locked
     */
    public void remove(RoomRow room, SeatRow seat, Instant now) {
        bar(room.round(), seat.participant());
        seating.unseat(List.of(new Change(room, List.of(seat))), now);
        rooms.touch(room.id(), now);
    }

    /** Out of their room in whichever of the assembly's rounds is open, or being opened: nobody seats them meanwhile. */
    public void removeFromRounds(AssemblyId assembly, ParticipantId participant, Instant now) {
        for (RoundId round : lockUnfinished(assembly)) {
            bar(round, participant);
            rooms.lockSeat(round, participant).ifPresent(taken -> remove(taken.room(), taken.seat(), now));
        }
    }

    /**
     * Those who were removed from an assembly. Asks the database: what the topic tells is a moment old, and while the
     * broker is away it is older.
     */
    public Set<ParticipantId> removed(AssemblyId assembly) {
        return Set.copyOf(database.all(
                "select participant_id " + STANDING,
                row -> new ParticipantId(row.getObject(1, UUID.class)),
                assembly.value()));
    }

    /**
     * Nobody who was removed from its assembly is seated in a round that opens.
     *
     * @param round locked
     */
    public void barRemoved(AssemblyId assembly, RoundId round) {
        database.update(
                "insert into barred (round_id, participant_id) select cast(? as uuid), participant_id " + STANDING
                        + " on conflict do nothing",
                round.value(),
                assembly.value());
    }

    /** They may be seated again. */
    public void readmit(AssemblyId assembly, ParticipantId participant) {
        // A round that is being opened may bar them at this moment.
        lockUnfinished(assembly);
        database.update(
                "delete from barred using round where round.id = barred.round_id and round.assembly_id = ? "
                        + "and barred.participant_id = ?",
                assembly.value(),
                participant.value());
    }

    private void bar(RoundId round, ParticipantId participant) {
        database.update(
                "insert into barred (round_id, participant_id) values (?, ?) on conflict do nothing",
                round.value(),
                participant.value());
    }

    private List<RoundId> lockUnfinished(AssemblyId assembly) {
        return database.all(
                "select id from round where assembly_id = ? and status <> 'CLOSED' order by id for no key update",
                row -> new RoundId(row.getObject("id", UUID.class)),
                assembly.value());
    }
}
