package org.folkmoot.voting.groupresult;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.party.PartyId;
import org.hibernate.Session;

/** What was changed of results that counted already, for those who look after a contest. */
@ApplicationScoped
class Corrections {
    private final Rooms rooms;
    private final Session database;

    Corrections(Rooms rooms, Session database) {
        this.rooms = rooms;
        this.database = database;
    }

    /**
     * A change of a result.
     *
     * @param state what it is since: corrected or suspended
     * @param changedBy the role, for no staff member needs to know the participant
     * @param reason as the convener gave it; null when it was suspended
     */
    record Correction(
            PartyId partyId,
            int version,
            String state,
            String changedBy,
            Instant changedAt,
            Integer answeredBefore,
            Integer answered,
            Map<OptionId, Integer> countsBefore,
            Map<OptionId, Integer> counts,
            String reason) {}

    /** In the order in which they happened. */
    @Transactional
    List<Correction> of(ContestId contest) {
        rooms.contest(contest);
        return database
                .createNativeQuery("""
                        select party_id, version, state, changed_by, changed_at, before, after, reason
                        from room_change
                        where contest_id = ?1 and state in ('corrected', 'suspended')
                        order by position""", Object[].class)
                .addScalar("party_id", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("state", String.class)
                .addScalar("changed_by", UUID.class)
                .addScalar("changed_at", Instant.class)
                .addScalar("before", String.class)
                .addScalar("after", String.class)
                .addScalar("reason", String.class)
                .setParameter(1, contest.value())
                .getResultList()
                .stream()
                .map(row -> correction((Object[]) row))
                .toList();
    }

    private static Correction correction(Object[] row) {
        GroupResultView before = read((String) row[5]);
        GroupResultView after = read((String) row[6]);
        return new Correction(
                new PartyId((UUID) row[0]),
                (Integer) row[1],
                (String) row[2],
                row[3] == null ? "phone-votes" : "convener",
                (Instant) row[4],
                before.answered(),
                after.answered(),
                before.counts(),
                after.counts(),
                (String) row[7]);
    }

    private static GroupResultView read(String result) {
        try {
            return Json.MAPPER.readValue(result, GroupResultView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a result from the journal", e);
        }
    }
}
