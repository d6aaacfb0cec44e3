package org.folkmoot.breakout.conduct;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a removal. */
record RemovalId(@JsonValue UUID value) {
    /** Read by Jackson, and by JAX-RS in paths. */
    @JsonCreator
    public static RemovalId fromString(String text) {
        return new RemovalId(CanonicalUuid.parse(text));
    }

    static RemovalId random() {
        return new RemovalId(UUID.randomUUID());
    }
}
