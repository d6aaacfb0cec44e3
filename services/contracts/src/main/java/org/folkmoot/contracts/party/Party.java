package org.folkmoot.contracts.party;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/**
 * A watch-party as everyone may know it.
 *
 * @param place what its convener calls it
 * @param certification when its facilitator was certified; null: never
 */
public record Party(PartyId id, AssemblyId assemblyId, AreaCode area, String place, Certification certification) {
    public Party(PartyId id, AssemblyId assemblyId, AreaCode area, String place) {
        this(id, assemblyId, area, place, null);
    }

    /** Whether it is certified as this is said. */
    public boolean certified() {
        return certification != null && certification.until() == null;
    }
}
