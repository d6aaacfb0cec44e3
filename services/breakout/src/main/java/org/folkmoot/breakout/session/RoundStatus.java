package org.folkmoot.breakout.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a round has come. */
public enum RoundStatus {
    PREPARED,
    OPEN,
    CLOSED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
