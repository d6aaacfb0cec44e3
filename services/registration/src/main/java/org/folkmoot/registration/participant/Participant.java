package org.folkmoot.registration.participant;

import java.time.Instant;
import java.util.Set;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * All that is held about a person.
 *
 * @param linkVersion only personal links made for this version open
 * @param registeredAt null until the person confirmed
 */
public record Participant(
        ParticipantId id, ParticipantDetails details, int linkVersion, Instant signedUpAt, Instant registeredAt) {
    public boolean registered() {
        return registeredAt != null;
    }

    ParticipantRegistered event() {
        return new ParticipantRegistered(
                id, details.area(), details.language(), Set.copyOf(details.accessNeeds()), registeredAt);
    }
}
