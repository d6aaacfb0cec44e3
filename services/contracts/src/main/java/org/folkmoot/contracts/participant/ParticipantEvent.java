package org.folkmoot.contracts.participant;

import java.time.Instant;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;

/** What stands on {@code registration.participants.v1}: pseudonyms, never contact data. */
public sealed interface ParticipantEvent {
    ParticipantId id();

    /** A person signed up and confirmed, or was imported by an organiser; or changed their area or needs. */
    record ParticipantRegistered(
            ParticipantId id, AreaCode area, String language, Set<String> accessNeeds, Instant registeredAt)
            implements ParticipantEvent {
        public ParticipantRegistered {
            accessNeeds = accessNeeds == null ? Set.of() : Set.copyOf(accessNeeds);
        }
    }

    /** Everything held about the person was erased. */
    record ParticipantErased(ParticipantId id, Instant erasedAt) implements ParticipantEvent {}
}
