package org.folkmoot.contracts.party;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code voting.party-members.v1}: who sits in which room. Never joined with a ballot. */
public sealed interface PartyMemberEvent {
    AssemblyId assemblyId();

    /** Somebody joined a party with its code; joining another one replaces it. */
    record PartyJoined(AssemblyId assemblyId, PartyId partyId, ParticipantId participantId, Instant joinedAt)
            implements PartyMemberEvent {}
}
