package org.folkmoot.voting.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Json;
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

    String certification;

    Party party() {
        return new Party(new PartyId(id), new AssemblyId(assemblyId), AreaCode.of(area), place, certified());
    }

    void requireConvener(ParticipantId participant) {
        if (!convener.equals(participant.value())) {
            throw PartyProblem.NOT_THE_CONVENER.because("Ask who registered the party.");
        }
    }

    /** Changes what holds now; what held before stays known. */
    void certify(boolean certified, Instant now) {
        Certification before = certified();
        Certification after = before == null ? Certification.since(now) : before.again(now);
        certification = write(certified ? after : before.withdrawn(now));
    }

    private Certification certified() {
        try {
            return certification == null ? null : Json.MAPPER.readValue(certification, Certification.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a party's certification", e);
        }
    }

    private static String write(Certification certification) {
        try {
            return Json.MAPPER.writeValueAsString(certification);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a party's certification", e);
        }
    }
}
