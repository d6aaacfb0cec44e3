package org.folkmoot.voting.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;

@Entity
@Table(name = "panel")
class PanelEntity {
    @Id
    UUID id;

    UUID assemblyId;

    String name;

    UUID[] members;

    Instant listedAt;

    boolean drawn;

    void become(PanelListed panel, boolean byLot) {
        drawn = byLot;
        id = panel.panelId().value();
        assemblyId = panel.assemblyId().value();
        name = panel.name();
        members = panel.members().stream().map(ParticipantId::value).toArray(UUID[]::new);
        listedAt = panel.listedAt();
    }

    PanelListed panel() {
        return new PanelListed(
                new PanelId(id),
                new AssemblyId(assemblyId),
                name,
                List.of(members).stream().map(ParticipantId::new).toList(),
                listedAt);
    }
}
