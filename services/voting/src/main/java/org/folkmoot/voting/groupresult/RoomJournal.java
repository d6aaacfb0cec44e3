package org.folkmoot.voting.groupresult;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.participant.ParticipantId;

/** Who changed which result, from what to what, and why. It stays in this database: the topic does not say who. */
@ApplicationScoped
class RoomJournal {
    private final EntityManager database;

    RoomJournal(EntityManager database) {
        this.database = database;
    }

    void note(GroupResultView before, GroupResultView after, Optional<ParticipantId> changedBy, Instant changedAt) {
        database.createNativeQuery("""
                        insert into room_change
                            (contest_id, party_id, version, state, before, after, changed_by, reason, changed_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9)""")
                .setParameter(1, after.contestId().value())
                .setParameter(2, after.partyId().value())
                .setParameter(3, after.version())
                .setParameter(4, after.state())
                .setParameter(5, write(before))
                .setParameter(6, write(after))
                .setParameter(
                        7,
                        changedBy.map(ParticipantId::value).map(UUID::toString).orElse(null))
                .setParameter(8, after.reason())
                .setParameter(9, changedAt)
                .executeUpdate();
    }

    private static String write(GroupResultView result) {
        try {
            return Json.MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a result to the journal", e);
        }
    }
}
