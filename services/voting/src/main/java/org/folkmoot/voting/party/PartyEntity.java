package org.folkmoot.voting.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyId;

@Entity
@Table(name = "party")
class PartyEntity {
    @Id
    UUID id;

    UUID assemblyId;

    String area;

    String place;

    UUID convener;

    String joinCode;

    Instant registeredAt;

    Party party() {
        return new Party(new PartyId(id), new AssemblyId(assemblyId), AreaCode.of(area), place);
    }
}
