package org.folkmoot.voting.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.PartyId;

/**
 * A party as its convener sees it.
 *
 * @param headcount absent until it is declared
 * @param members people who joined with the code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartyView(
        PartyId id,
        AssemblyId assemblyId,
        AreaCode area,
        String place,
        String joinCode,
        Integer headcount,
        int members) {}
