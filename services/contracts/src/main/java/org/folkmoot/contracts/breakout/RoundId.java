package org.folkmoot.contracts.breakout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a round: once that the people of an assembly sit in small rooms. */
public record RoundId(@JsonValue UUID value) implements Comparable<RoundId> {
    public RoundId {
        if (value == null) {
            throw new IllegalArgumentException("RoundId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static RoundId of(String text) {
        return new RoundId(CanonicalUuid.parse(text));
    }

    public static RoundId random() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public int compareTo(RoundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
