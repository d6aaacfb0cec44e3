package org.folkmoot.voting.groupresult;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.party.PartyId;
import org.hibernate.Session;

/** Submissions by their idempotency keys, with what was answered. To be used while the room's row is locked. */
@ApplicationScoped
class Submissions {
    private final Session database;

    Submissions(Session database) {
        this.database = database;
    }

    /** What was answered to this submission, if it is known. */
    Optional<GroupResultView> answered(ContestId contest, PartyId party, String key, byte[] digest) {
        return database.createNativeQuery("""
                        select digest, answer from submission
                        where contest_id = ?1 and party_id = ?2 and idempotency_key = ?3""", Object[].class)
                .setParameter(1, contest.value())
                .setParameter(2, party.value())
                .setParameter(3, key)
                .getResultStream()
                .findFirst()
                .map(row -> answer(row, digest));
    }

    void remember(GroupResultView answer, String key, byte[] digest, Instant now) {
        database.createNativeQuery("""
                        insert into submission
                            (contest_id, party_id, idempotency_key, digest, answer, answered_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, answer.contestId().value())
                .setParameter(2, answer.partyId().value())
                .setParameter(3, key)
                .setParameter(4, digest)
                .setParameter(5, write(answer))
                .setParameter(6, now)
                .executeUpdate();
    }

    private static GroupResultView answer(Object[] row, byte[] digest) {
        if (!Arrays.equals((byte[]) row[0], digest)) {
            throw GroupResultProblem.IDEMPOTENCY_KEY_REUSED.because("Use a new key for a new submission.");
        }
        try {
            return Json.MAPPER.readValue((String) row[1], GroupResultView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what was answered", e);
        }
    }

    private static String write(GroupResultView answer) {
        try {
            return Json.MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot keep what is answered", e);
        }
    }
}
