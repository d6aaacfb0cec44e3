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
 * @param heldAt when a headcount of it held for the first time; releases before this one did not keep it
 * @param certification null: never certified
 */
record DeclaredParty(
        AssemblyId assembly, AreaCode area, Instant declaredAt, Instant heldAt, Certification certification) {
    DeclaredParty {
        heldAt = heldAt == null ? declaredAt : heldAt;
        if (assembly == null || area == null) {
            throw new IllegalArgumentException("A party belongs to an assembly and an area");
        }
    }

    static DeclaredParty of(PartyEvent event) {
        return switch (event) {
            case PartyRegistered registered -> of(registered.party(), null, null);
            case HeadcountDeclared declared -> of(declared.party(), declared.firstDeclaredAt(), declared.firstHeldAt());
        };
    }

    private static DeclaredParty of(Party party, Instant declaredAt, Instant heldAt) {
        return new DeclaredParty(party.assemblyId(), party.area(), declaredAt, heldAt, party.certification());
    }

    /** A headcount that is declared again, for a later contest, does not take the party out of earlier ones. */
    DeclaredParty after(DeclaredParty earlier) {
        if (earlier.declaredAt == null || (declaredAt != null && declaredAt.isBefore(earlier.declaredAt))) {
            return this;
        }
        return new DeclaredParty(assembly, area, earlier.declaredAt, earlier.heldAt, certification);
    }
}
