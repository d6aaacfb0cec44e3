package org.folkmoot.voting.party;

import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyId;

/**
 * A party as its convener sees it, and who looks after it.
 *
 * @param joinCode for its convener only
 * @param headcount as declared last; absent until it is declared
 * @param headcountPending whether that waits for an organiser's approval
 * @param joined people who joined with the code: evidence of the headcount
 */
record PartyView(
        PartyId id,
        AssemblyId assemblyId,
        AreaCode area,
        String place,
        String joinCode,
        Integer headcount,
        boolean headcountPending,
        int joined,
        boolean certified) {
    static PartyView of(PartyEntity entity, Optional<HeadcountEntity> declared, int joined) {
        return of(entity.party(), entity.joinCode, declared, joined);
    }

    static PartyView withoutCode(PartyEntity entity, Optional<HeadcountEntity> declared, int joined) {
        return of(entity.party(), null, declared, joined);
    }

    private static PartyView of(Party party, String joinCode, Optional<HeadcountEntity> declared, int joined) {
        return new PartyView(
                party.id(),
                party.assemblyId(),
                party.area(),
                party.place(),
                joinCode,
                declared.map(declaration -> declaration.headcount).orElse(null),
                declared.filter(HeadcountEntity::pending).isPresent(),
                joined,
                party.certified());
    }
}
