package org.folkmoot.voting.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;

@ApplicationScoped
class PanelRepository implements PanacheRepositoryBase<PanelEntity, UUID> {
    /** Tells our advisory locks from those of other features. */
    private static final int LOCK = 0x70616e;

    Optional<PanelListed> find(PanelId id) {
        return findByIdOptional(id.value()).map(PanelEntity::panel);
    }

    boolean isDrawn(PanelId id) {
        return findByIdOptional(id.value()).filter(panel -> panel.drawn).isPresent();
    }

    /** By name; the lists themselves stay in the database. */
    List<PanelView> of(AssemblyId assembly) {
        Stream<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select id, name, cardinality(members), drawn from panel where assembly_id = ?1 order by name, id",
                        Object[].class)
                .setParameter(1, assembly.value())
                .getResultStream();
        return rows.map(row -> new PanelView(
                        new PanelId((UUID) row[0]), assembly, (String) row[1], ((Number) row[2]).intValue(), (boolean)
                                row[3]))
                .toList();
    }

    /** Nobody else lists it or takes hold of it until the running transaction ends; also before it is first listed. */
    Optional<PanelListed> lock(PanelId id) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1, ?2) as text)", String.class)
                .setParameter(1, LOCK)
                .setParameter(2, id.value().hashCode())
                .getSingleResult();
        return find(id);
    }

    /** @param byLot so that nobody changes it by hand */
    void store(PanelListed panel, boolean byLot) {
        PanelEntity row = findById(panel.panelId().value());
        boolean isNew = row == null;
        PanelEntity stored = isNew ? new PanelEntity() : row;
        stored.become(panel, byLot);
        if (isNew) {
            persist(stored);
        }
    }
}
