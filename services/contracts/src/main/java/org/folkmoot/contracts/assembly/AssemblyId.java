package org.folkmoot.contracts.assembly;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names an assembly: one call, festival or meeting with its agenda. */
public record AssemblyId(@JsonValue UUID value) implements Comparable<AssemblyId> {
    public AssemblyId {
        if (value == null) {
            throw new IllegalArgumentException("AssemblyId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static AssemblyId of(String text) {
        return new AssemblyId(CanonicalUuid.parse(text));
    }

    public static AssemblyId random() {
        return new AssemblyId(UUID.randomUUID());
    }

    @Override
    public int compareTo(AssemblyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
