package org.folkmoot.voting.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.problem.CommonProblem;

/**
 * Keeps apart what must not overlap: people join parties and declare headcounts only while no contest of the assembly
 * is open, and a contest opens only when all of that is published. Locks last until the running transaction ends.
 */
@ApplicationScoped
public class AssemblyGate {
    /** Tells our advisory locks from those of other features. */
    private static final int LOCK = 0x676174;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final EntityManager database;
    private final ContestRepository contests;
    private final ContestSettings settings;
    private final Clock clock;

    AssemblyGate(EntityManager database, ContestRepository contests, ContestSettings settings, Clock clock) {
        this.database = database;
        this.contests = contests;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether parties of the assembly may change now; while the transaction runs, no contest opens. They rest after a
     * close as well: an instance that is behind may still take a ballot for a contest it believes open, and deducts its
     * voter from the party they sat in.
     */
    public boolean partiesMayChange(AssemblyId assembly) {
        lock("select cast(pg_advisory_xact_lock_shared(?1, ?2) as text)", assembly);
        return !contests.anyOpen(assembly, clock.instant().minus(settings.electorateRest()));
    }

    /** Waits until no party is changing, and the broker knows every member who joined and who sits on the panel. */
    void awaitElectorate(ContestDefinition contest, Duration patience) {
        lock("select cast(pg_advisory_xact_lock(?1, ?2) as text)", contest.assemblyId());
        Instant deadline = clock.instant().plus(patience);
        while (isUnpublished(Topics.PARTY_MEMBERS, contest.assemblyId() + "/%") || isPanelUnpublished(contest)) {
            if (clock.instant().isAfter(deadline)) {
                throw CommonProblem.UNAVAILABLE.because("Not everything is published yet; nothing changed, try again.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isPanelUnpublished(ContestDefinition contest) {
        return contest.electorate() instanceof Electorate.Panel panel
                && isUnpublished(Topics.PANELS, panel.panel().toString());
    }

    private boolean isUnpublished(Topic<?> topic, String keys) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select 1 from outbox where aggregatetype = ?1 and aggregateid like ?2)",
                        Boolean.class)
                .setParameter(1, topic.name())
                .setParameter(2, keys)
                .getSingleResult();
    }

    private void lock(String statement, AssemblyId assembly) {
        database.createNativeQuery(statement, String.class)
                .setParameter(1, LOCK)
                .setParameter(2, assembly.value().hashCode())
                .getSingleResult();
    }
}
