package org.folkmoot.breakout.conduct;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.folkmoot.contracts.id.CanonicalUuid;

/** Names a report. */
record ReportId(@JsonValue UUID value) {
    /** Read by Jackson, and by JAX-RS in paths. */
    @JsonCreator
    public static ReportId fromString(String text) {
        return new ReportId(CanonicalUuid.parse(text));
    }

    static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }
}
