package org.folkmoot.breakout.presence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.breakout.room.Seating;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Forgets where somebody sits and sat when everything held about them is erased. */
@ApplicationScoped
class Erasing {
    private final Projections projections;
    private final RoomStore rooms;
    private final Seating seating;
    private final Database database;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    Erasing(Projections projections, RoomStore rooms, Seating seating, Database database) {
        this.projections = projections;
        this.rooms = rooms;
        this.seating = seating;
        this.database = database;
    }

    void onStart(@Observes StartupEvent event) {
        projections.shared("seat-erasures", Subscription.to(Topics.PARTICIPANTS, this::apply));
    }

    private void apply(ParticipantEvent event) {
        switch (event) {
            case ParticipantEvent.ParticipantRegistered _ -> {}
            case ParticipantEvent.ParticipantErased erased ->
                QuarkusTransaction.requiringNew().run(() -> erase(erased.id()));
        }
    }

    private void erase(ParticipantId participant) {
        openRounds(participant).forEach(round -> unseat(round, participant));
        for (String table : List.of("seat", "former_seat", "barred", "heartbeat")) {
            database.update("delete from " + table + " where participant_id = ?", participant.value());
        }
    }

    private void unseat(RoundId round, ParticipantId participant) {
        Instant now = clock.instant();
        rooms.lockSeat(round, participant)
                .filter(taken -> taken.room().isOpen())
                .ifPresent(taken -> {
                    seating.unseat(List.of(new Change(taken.room(), List.of(taken.seat()))), now);
                    rooms.touch(taken.room().id(), now);
                });
    }

    private List<RoundId> openRounds(ParticipantId participant) {
        return database.all(
                "select round.id from round join seat on seat.round_id = round.id "
                        + "where seat.participant_id = ? and round.status = 'OPEN'",
                row -> new RoundId(row.getObject("id", UUID.class)),
                participant.value());
    }
}
