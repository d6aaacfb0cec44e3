package org.folkmoot.contracts.draw;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a draw: one panel, from the first invitation to the last replacement. */
public record DrawId(@JsonValue UUID value) implements Comparable<DrawId> {
    public DrawId {
        if (value == null) {
            throw new IllegalArgumentException("DrawId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static DrawId of(String text) {
        return new DrawId(CanonicalUuid.parse(text));
    }

    public static DrawId random() {
        return new DrawId(UUID.randomUUID());
    }

    @Override
    public int compareTo(DrawId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
