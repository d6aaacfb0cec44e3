package org.folkmoot.registration.participant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Everything that is held about a person, as that person is shown it.
 *
 * @param certifiedAt since when they may facilitate; null: they may not
 */
record HeldDetails(
        ParticipantId id,
        String email,
        String name,
        AreaCode area,
        String language,
        List<String> accessNeeds,
        Map<String, String> demographics,
        Instant signedUpAt,
        Instant registeredAt,
        Instant certifiedAt) {
    static HeldDetails of(Participant participant, Instant certifiedAt) {
        ParticipantDetails details = participant.details();
        return new HeldDetails(
                participant.id(),
                details.email().value(),
                details.name(),
                details.area(),
                details.language(),
                details.accessNeeds(),
                details.demographics(),
                participant.signedUpAt(),
                participant.registeredAt(),
                certifiedAt);
    }
}
