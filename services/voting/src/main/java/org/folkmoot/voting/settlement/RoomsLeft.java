package org.folkmoot.voting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;

/** What of a contest's rooms is not finished. Needs a transaction. */
@ApplicationScoped
class RoomsLeft {
    private final EntityManager database;

    RoomsLeft(EntityManager database) {
        this.database = database;
    }

    /** Whether something was decided that the broker does not know yet. */
    boolean unpublished(ContestId contest) {
        return exists(
                "select exists (select 1 from outbox where aggregatetype = ?1 and aggregateid like ?2)",
                Topics.GROUP_RESULTS.name(),
                contest + "/%");
    }

    /** Whether a result waits for its convener to lower it. */
    boolean setAside(ContestId contest) {
        return exists(
                "select exists (select 1 from room where state = ?1 and contest_id = ?2)",
                "SUSPENDED",
                contest.value());
    }

    private boolean exists(String query, Object first, Object second) {
        return (Boolean) database.createNativeQuery(query, Boolean.class)
                .setParameter(1, first)
                .setParameter(2, second)
                .getSingleResult();
    }
}
