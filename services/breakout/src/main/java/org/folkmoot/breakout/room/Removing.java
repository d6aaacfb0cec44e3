package org.folkmoot.breakout.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Takes people out of rooms. They are not seated again in that round, but by a facilitator's hand. */
@ApplicationScoped
public class Removing {
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

    /** Out of the room of the assembly's open round, if there is one, and whether or not they sit in one yet. */
    public void removeFromOpenRound(AssemblyId assembly, ParticipantId participant, Instant now) {
        openRound(assembly).filter(rooms::lockOpen).ifPresent(round -> {
            bar(round, participant);
            rooms.lockSeat(round, participant).ifPresent(taken -> remove(taken.room(), taken.seat(), now));
        });
    }

    /** They may be seated again. */
    public void readmit(AssemblyId assembly, ParticipantId participant) {
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

    private Optional<RoundId> openRound(AssemblyId assembly) {
        return database.first(
                "select id from round where assembly_id = ? and status = 'OPEN'",
                row -> new RoundId(row.getObject("id", UUID.class)),
                assembly.value());
    }
}
