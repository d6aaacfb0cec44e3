package org.folkmoot.results.tally;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.Certification;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyEvent;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;

/**
 * A party as the tally counts it.
 *
 * @param declaredAt when it first declared a headcount; null as long as it has not
 * @param certification null: never certified
 */
record DeclaredParty(AssemblyId assembly, AreaCode area, Instant declaredAt, Certification certification) {
    DeclaredParty {
        if (assembly == null || area == null) {
            throw new IllegalArgumentException("A party belongs to an assembly and an area");
        }
    }

    static DeclaredParty of(PartyEvent event) {
        Instant declaredAt = switch (event) {
            case PartyRegistered _ -> null;
            case HeadcountDeclared declared -> declared.firstDeclaredAt();
        };
        Party party = event.party();
        return new DeclaredParty(party.assemblyId(), party.area(), declaredAt, party.certification());
    }

    /** A headcount that is declared again, for a later contest, does not take the party out of earlier ones. */
    DeclaredParty after(DeclaredParty earlier) {
        if (earlier.declaredAt == null || (declaredAt != null && declaredAt.isBefore(earlier.declaredAt))) {
            return this;
        }
        return new DeclaredParty(assembly, area, earlier.declaredAt, certification);
    }
}
