package org.folkmoot.voting.party;

import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.PartyId;

/** A party as somebody sees it who joined it. */
record JoinedView(PartyId id, AssemblyId assemblyId, String place) {}
