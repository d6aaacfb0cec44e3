package org.folkmoot.contracts.party;

import java.time.Instant;

/** What stands on {@code voting.parties.v1}; each event says all there is to know of its party. */
public sealed interface PartyEvent {
    Party party();

    record PartyRegistered(Party party, Instant registeredAt) implements PartyEvent {}

    /** The convener counted the people in the room; it holds for contests that open afterwards. */
    record HeadcountDeclared(Party party, int headcount, Instant declaredAt) implements PartyEvent {}
}
