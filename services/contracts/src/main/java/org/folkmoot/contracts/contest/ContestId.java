package org.folkmoot.contracts.contest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a contest: one question put to one electorate. */
public record ContestId(@JsonValue UUID value) implements Comparable<ContestId> {
    public ContestId {
        if (value == null) {
            throw new IllegalArgumentException("ContestId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static ContestId of(String text) {
        return new ContestId(CanonicalUuid.parse(text));
    }

    public static ContestId random() {
        return new ContestId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ContestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
