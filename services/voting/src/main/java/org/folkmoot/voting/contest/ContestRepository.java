package org.folkmoot.voting.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.panel.PanelId;

@ApplicationScoped
class ContestRepository implements PanacheRepositoryBase<ContestEntity, UUID> {
    Optional<ContestEntity> find(ContestId id) {
        return findByIdOptional(id.value());
    }

    Optional<ContestEntity> lock(ContestId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether answers to any contest of the assembly count at {@code now}. */
    boolean anyOpen(AssemblyId assembly, Instant now) {
        return count(
                        "assemblyId = ?1 and (state = ?2 or (state = ?3 and closesAt >= ?4))",
                        assembly.value(),
                        ContestEntity.State.OPEN,
                        ContestEntity.State.CLOSED,
                        now)
                > 0;
    }

    /** Whether a contest of the panel is prepared or open, or was closed not before {@code since}. */
    boolean anyAwaitedBy(PanelId panel, Instant since) {
        return count(
                        "panelId = ?1 and (state in (?2, ?3) or (state = ?4 and closesAt >= ?5))",
                        panel.value(),
                        ContestEntity.State.PREPARED,
                        ContestEntity.State.OPEN,
                        ContestEntity.State.CLOSED,
                        since)
                > 0;
    }
}
