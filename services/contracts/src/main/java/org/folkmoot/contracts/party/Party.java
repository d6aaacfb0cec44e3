package org.folkmoot.contracts.party;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/** A watch-party as everyone may know it; {@code place} is what its convener calls it. */
public record Party(PartyId id, AssemblyId assemblyId, AreaCode area, String place) {}
