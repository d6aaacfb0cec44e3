package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.party.MemberKey;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.voting.room.RoomResult;
import org.hibernate.Session;

@ApplicationScoped
class RoomRepository {
    private final Session database;

    RoomRepository(Session database) {
        this.database = database;
    }

    /** The row, made when it is not there yet; until the transaction ends nobody else has it. */
    RoomEntity lock(ContestId contest, PartyId party) {
        database.createNativeQuery("""
                        insert into room (contest_id, party_id, state, version) values (?1, ?2, 'AWAITED', 0)
                        on conflict do nothing""")
                .setParameter(1, contest.value())
                .setParameter(2, party.value())
                .executeUpdate();
        return database.find(RoomEntity.class, key(contest, party), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<RoomEntity> find(ContestId contest, PartyId party) {
        return Optional.ofNullable(database.find(RoomEntity.class, key(contest, party)));
    }

    /** False when the member is known to have voted already. */
    boolean addMemberVoted(ContestId contest, PartyId party, MemberKey member) {
        return database.createNativeQuery("""
                                insert into member_voted (contest_id, party_id, member_key) values (?1, ?2, ?3)
                                on conflict do nothing""")
                        .setParameter(1, contest.value())
                        .setParameter(2, party.value())
                        .setParameter(3, member.value())
                        .executeUpdate()
                == 1;
    }

    int membersVoted(ContestId contest, PartyId party) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from member_voted where contest_id = ?1 and party_id = ?2")
                        .setParameter(1, contest.value())
                        .setParameter(2, party.value())
                        .getSingleResult())
                .intValue();
    }

    /** Of every party of which anything is known in the contest. */
    Map<PartyId, RoomResult> results(ContestId contest) {
        return database.createQuery("select r from RoomEntity r where r.contestId = :contest", RoomEntity.class)
                .setParameter("contest", contest.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> new PartyId(row.partyId), RoomEntity::result));
    }

    /** How many members of each party have voted themselves; parties without any are left out. */
    Map<PartyId, Integer> membersVoted(ContestId contest) {
        Stream<Object[]> rows = database.createNativeQuery(
                        "select party_id, count(*) from member_voted where contest_id = ?1 group by party_id",
                        Object[].class)
                .setParameter(1, contest.value())
                .getResultStream();
        return rows.collect(Collectors.toMap(row -> new PartyId((UUID) row[0]), row -> ((Number) row[1]).intValue()));
    }

    private static RoomEntity.Key key(ContestId contest, PartyId party) {
        return new RoomEntity.Key(contest.value(), party.value());
    }
}
