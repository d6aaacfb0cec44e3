package org.folkmoot.voting.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.hibernate.Session;

@ApplicationScoped
class PartyRepository implements PanacheRepositoryBase<PartyEntity, UUID> {
    private final Session database;

    PartyRepository(Session database) {
        this.database = database;
    }

    Optional<PartyEntity> find(PartyId id) {
        return findByIdOptional(id.value());
    }

    /** The party; until the transaction ends nobody else changes it or tells of it. */
    PartyEntity lock(PartyId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> PartyProblem.unknown(id));
    }

    /** False when the convener has a party in that assembly already. */
    boolean insertUnlessConvener(PartyEntity party) {
        return database.createNativeQuery("""
                                insert into party (id, assembly_id, area, place, convener, join_code, registered_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                                on conflict (assembly_id, convener) do nothing""")
                        .setParameter(1, party.id)
                        .setParameter(2, party.assemblyId)
                        .setParameter(3, party.area)
                        .setParameter(4, party.place)
                        .setParameter(5, party.convener)
                        .setParameter(6, party.joinCode)
                        .setParameter(7, party.registeredAt)
                        .executeUpdate()
                == 1;
    }

    Optional<PartyEntity> ofConvener(AssemblyId assembly, ParticipantId convener) {
        return find("assemblyId = ?1 and convener = ?2", assembly.value(), convener.value())
                .firstResultOptional();
    }

    Optional<PartyEntity> withCode(String joinCode) {
        return find("joinCode", joinCode).firstResultOptional();
    }

    List<PartyEntity> of(AssemblyId assembly) {
        return list("assemblyId", assembly.value());
    }

    void logCertification(PartyEntity party, boolean certified, String decidedBy, Instant decidedAt) {
        database.createNativeQuery("""
                        insert into party_certification (party_id, certified, decided_by, decided_at)
                        values (?1, ?2, ?3, ?4)""")
                .setParameter(1, party.id)
                .setParameter(2, certified)
                .setParameter(3, decidedBy)
                .setParameter(4, decidedAt)
                .executeUpdate();
    }

    int joined(PartyEntity party) {
        return ((Number) database.createNativeQuery("select count(*) from party_member where party_id = ?1")
                        .setParameter(1, party.id)
                        .getSingleResult())
                .intValue();
    }

    /** How many have joined each party of the assembly; those that nobody joined are left out. */
    Map<PartyId, Integer> joined(AssemblyId assembly) {
        Stream<Object[]> rows = database.createNativeQuery(
                        "select party_id, count(*) from party_member where assembly_id = ?1 group by party_id",
                        Object[].class)
                .setParameter(1, assembly.value())
                .getResultStream();
        return rows.collect(Collectors.toMap(row -> new PartyId((UUID) row[0]), row -> ((Number) row[1]).intValue()));
    }

    /** Puts the participant into the party and out of any other of its assembly; false when they are in it already. */
    boolean join(PartyEntity party, ParticipantId participant, Instant joinedAt) {
        return database.createNativeQuery("""
                                insert into party_member (assembly_id, participant_id, party_id, joined_at)
                                values (?1, ?2, ?3, ?4)
                                on conflict (assembly_id, participant_id) do update
                                set party_id = excluded.party_id, joined_at = excluded.joined_at
                                where party_member.party_id <> excluded.party_id""")
                        .setParameter(1, party.assemblyId)
                        .setParameter(2, participant.value())
                        .setParameter(3, party.id)
                        .setParameter(4, joinedAt)
                        .executeUpdate()
                == 1;
    }
}
