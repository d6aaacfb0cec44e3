package org.folkmoot.contracts.breakout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a room of a round. */
public record RoomId(@JsonValue UUID value) implements Comparable<RoomId> {
    public RoomId {
        if (value == null) {
            throw new IllegalArgumentException("RoomId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static RoomId of(String text) {
        return new RoomId(CanonicalUuid.parse(text));
    }

    public static RoomId random() {
        return new RoomId(UUID.randomUUID());
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
