package org.folkmoot.contracts.breakout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Stands for a person in one room during one round. Says nothing of who it is. */
public record SeatId(@JsonValue UUID value) implements Comparable<SeatId> {
    public SeatId {
        if (value == null) {
            throw new IllegalArgumentException("SeatId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static SeatId of(String text) {
        return new SeatId(CanonicalUuid.parse(text));
    }

    public static SeatId random() {
        return new SeatId(UUID.randomUUID());
    }

    @Override
    public int compareTo(SeatId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
