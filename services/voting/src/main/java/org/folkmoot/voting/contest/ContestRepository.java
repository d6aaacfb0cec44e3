package org.folkmoot.voting.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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

    /** Nobody changes it until the transaction ends; others may hold it, too. */
    Optional<ContestEntity> hold(ContestId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ);
    }

    /** Whether answers to any contest of the assembly count at {@code now}. */
    boolean anyOpen(AssemblyId assembly, Instant now) {
        return count(
                        "assemblyId = ?1 and (state in ?2 or (state = ?3 and closesAt >= ?4))",
                        assembly.value(),
                        List.of(ContestEntity.State.OPEN, ContestEntity.State.CLOSING),
                        ContestEntity.State.CLOSED,
                        now)
                > 0;
    }

    /** Whether a contest of the panel is prepared or open, or was closed not before {@code since}. */
    boolean anyAwaitedBy(PanelId panel, Instant since) {
        return count(
                        "panelId = ?1 and (state in ?2 or (state = ?3 and closesAt >= ?4))",
                        panel.value(),
                        List.of(ContestEntity.State.PREPARED, ContestEntity.State.OPEN, ContestEntity.State.CLOSING),
                        ContestEntity.State.CLOSED,
                        since)
                > 0;
    }
}
