package org.folkmoot.breakout.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a round has come. */
enum RoundStatus {
    PREPARED,
    OPEN,
    CLOSED;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
