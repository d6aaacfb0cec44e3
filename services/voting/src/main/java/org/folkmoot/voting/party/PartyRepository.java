package org.folkmoot.voting.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;

@ApplicationScoped
class PartyRepository implements PanacheRepositoryBase<PartyEntity, UUID> {
    private final EntityManager database;

    PartyRepository(EntityManager database) {
        this.database = database;
    }

    Optional<PartyEntity> find(PartyId id) {
        return findByIdOptional(id.value());
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

    void declare(PartyId party, int headcount, Instant declaredAt) {
        HeadcountEntity declaration = new HeadcountEntity();
        declaration.partyId = party.value();
        declaration.headcount = headcount;
        declaration.declaredAt = declaredAt;
        database.persist(declaration);
    }

    /** The last headcount declared up to and including that moment. */
    OptionalInt headcount(PartyId party, Instant until) {
        return database.createQuery("""
                        select h.headcount from HeadcountEntity h
                        where h.partyId = :party and h.declaredAt <= :until order by h.position desc""", Integer.class)
                .setParameter("party", party.value())
                .setParameter("until", until)
                .setMaxResults(1)
                .getResultStream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    int members(PartyId party) {
        return ((Number) database.createNativeQuery("select count(*) from party_member where party_id = ?1")
                        .setParameter(1, party.value())
                        .getSingleResult())
                .intValue();
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
