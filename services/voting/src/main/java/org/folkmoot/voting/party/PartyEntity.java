package org.folkmoot.voting.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.Certification;
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

    Instant certifiedSince;

    Instant certifiedUntil;

    Party party() {
        Certification certification = certifiedSince == null ? null : new Certification(certifiedSince, certifiedUntil);
        return new Party(new PartyId(id), new AssemblyId(assemblyId), AreaCode.of(area), place, certification);
    }

    void requireConvener(ParticipantId participant) {
        if (!convener.equals(participant.value())) {
            throw PartyProblem.NOT_THE_CONVENER.because("Ask who registered the party.");
        }
    }

    void certify(boolean certified, Instant now) {
        if (certified) {
            certifiedSince = now;
            certifiedUntil = null;
        } else {
            certifiedUntil = now;
        }
    }
}
