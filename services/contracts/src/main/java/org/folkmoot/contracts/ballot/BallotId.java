package org.folkmoot.contracts.ballot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** The reference of a ballot, printed on its receipt; it says nothing of the voter to anyone without the contest's secret. */
public record BallotId(@JsonValue UUID value) implements Comparable<BallotId> {
    public BallotId {
        if (value == null) {
            throw new IllegalArgumentException("BallotId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static BallotId of(String text) {
        return new BallotId(CanonicalUuid.parse(text));
    }

    public static BallotId random() {
        return new BallotId(UUID.randomUUID());
    }

    @Override
    public int compareTo(BallotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
