package org.folkmoot.contracts.party;

import org.folkmoot.contracts.contest.ContestId;

/** What stands on {@code voting.turnout.v1}. It has no time and no identifier in common with any ballot. */
public sealed interface TurnoutEvent {
    ContestId contestId();

    /** A member of a party votes by phone and is not to be counted with the room. */
    record MemberVoted(ContestId contestId, PartyId partyId, MemberKey memberKey) implements TurnoutEvent {}
}
