package org.folkmoot.contracts.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** The pseudonym of a person who signed up; never in a ballot topic, a log line or a metric label. */
public record ParticipantId(@JsonValue UUID value) implements Comparable<ParticipantId> {
    public ParticipantId {
        if (value == null) {
            throw new IllegalArgumentException("ParticipantId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static ParticipantId of(String text) {
        return new ParticipantId(CanonicalUuid.parse(text));
    }

    public static ParticipantId random() {
        return new ParticipantId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
