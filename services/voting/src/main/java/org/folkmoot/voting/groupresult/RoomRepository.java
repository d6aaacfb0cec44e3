package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.party.MemberKey;
import org.folkmoot.contracts.party.PartyId;
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

    /** @param headcountUntil declarations after that do not matter */
    List<PartyReport> reports(ContestId contest, AssemblyId assembly, Instant headcountUntil) {
        return database.createNativeQuery("""
                        select p.id, p.place, p.area, h.headcount,
                            (select count(*) from member_voted v where v.contest_id = ?1 and v.party_id = p.id),
                            r.state, r.answered
                        from party p
                        left join room r on r.contest_id = ?1 and r.party_id = p.id
                        left join lateral (
                            select headcount from headcount
                            where party_id = p.id and declared_at <= ?3 order by position desc limit 1) h on true
                        where p.assembly_id = ?2""", Object[].class)
                .setParameter(1, contest.value())
                .setParameter(2, assembly.value())
                .setParameter(3, headcountUntil)
                .getResultStream()
                .map(RoomRepository::report)
                .toList();
    }

    private static PartyReport report(Object[] row) {
        Integer headcount = (Integer) row[3];
        int voted = ((Number) row[4]).intValue();
        RoomEntity.State state = row[5] == null ? RoomEntity.State.AWAITED : RoomEntity.State.valueOf((String) row[5]);
        return new PartyReport(
                new PartyId((UUID) row[0]),
                (String) row[1],
                AreaCode.of((String) row[2]),
                headcount,
                voted,
                headcount == null ? null : Math.max(0, headcount - voted),
                GroupResultView.state(state),
                (Integer) row[6]);
    }

    private static RoomEntity.Key key(ContestId contest, PartyId party) {
        return new RoomEntity.Key(contest.value(), party.value());
    }
}
