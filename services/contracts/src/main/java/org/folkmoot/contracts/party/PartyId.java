package org.folkmoot.contracts.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a watch-party: a group that watches together and sends in its counts. */
public record PartyId(@JsonValue UUID value) implements Comparable<PartyId> {
    public PartyId {
        if (value == null) {
            throw new IllegalArgumentException("PartyId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static PartyId of(String text) {
        return new PartyId(CanonicalUuid.parse(text));
    }

    public static PartyId random() {
        return new PartyId(UUID.randomUUID());
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
