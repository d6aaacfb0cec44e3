package org.folkmoot.assembly.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.contracts.assembly.AssemblyId;

/** Keeps assemblies. */
@ApplicationScoped
public class AssemblyRepository {
    private final EntityManager entities;

    AssemblyRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Assembly.Draft draft) {
        entities.persist(new AssemblyEntity(draft));
    }

    Optional<Assembly> find(AssemblyId id) {
        return Optional.ofNullable(entities.find(AssemblyEntity.class, id.value()))
                .map(AssemblyEntity::state);
    }

    Map<AssemblyId, Assembly> findAll(Collection<AssemblyId> ids) {
        return entities.createQuery("from AssemblyEntity where id in :ids", AssemblyEntity.class)
                .setParameter("ids", ids.stream().map(AssemblyId::value).toList())
                .getResultStream()
                .map(AssemblyEntity::state)
                .collect(Collectors.toMap(Assembly::id, Function.identity()));
    }

    /** All but drafts, the earliest first. */
    List<Assembly> announced() {
        return entities.createQuery("""
                        from AssemblyEntity assembly left join fetch assembly.agenda
                        where assembly.status <> :draft order by assembly.startsAt, assembly.id""", AssemblyEntity.class)
                .setParameter("draft", AssemblyStatus.DRAFT)
                .getResultStream()
                .distinct()
                .map(AssemblyEntity::state)
                .toList();
    }

    /** Locks the row, so that of two moves at once the second sees what the first did. */
    public Optional<Assembly> lock(AssemblyId id) {
        return Optional.ofNullable(entities.find(AssemblyEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(AssemblyEntity::state);
    }

    /** Stores the state of an assembly that this transaction has locked. */
    public void store(Assembly moved) {
        entities.getReference(AssemblyEntity.class, moved.id().value()).take(moved);
    }
}
