package org.folkmoot.contracts.party;

import java.time.Instant;

/**
 * What stands on {@code voting.parties.v1}; each event says all there is to know of its party. When something else
 * about the party changes, such as its certification, the event that stood last is said again with it.
 */
public sealed interface PartyEvent {
    Party party();

    record PartyRegistered(Party party, Instant registeredAt) implements PartyEvent {}

    /**
     * The convener counted the people in the room; it holds for contests that open afterwards. Where an organiser had to
     * approve the number, this follows the approval, with the moment of the declaration.
     *
     * @param firstDeclaredAt when the party declared a headcount that holds for the first time: from then on it takes
     *     part in contests
     * @param firstHeldAt when a headcount of the party held for the first time, which is later where the first one had
     *     to be approved: contests that were over by then are not its own
     */
    record HeadcountDeclared(
            Party party, int headcount, Instant declaredAt, Instant firstDeclaredAt, Instant firstHeldAt)
            implements PartyEvent {
        public HeadcountDeclared {
            // Earlier releases did not say them.
            firstDeclaredAt = firstDeclaredAt == null ? declaredAt : firstDeclaredAt;
            firstHeldAt = firstHeldAt == null ? firstDeclaredAt : firstHeldAt;
        }

        public HeadcountDeclared(Party party, int headcount, Instant declaredAt) {
            this(party, headcount, declaredAt, declaredAt, declaredAt);
        }
    }
}
