package org.folkmoot.contracts.panel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a panel: a list of people who decide. */
public record PanelId(@JsonValue UUID value) implements Comparable<PanelId> {
    public PanelId {
        if (value == null) {
            throw new IllegalArgumentException("PanelId needs a value");
        }
    }

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static PanelId of(String text) {
        return new PanelId(CanonicalUuid.parse(text));
    }

    public static PanelId random() {
        return new PanelId(UUID.randomUUID());
    }

    @Override
    public int compareTo(PanelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
