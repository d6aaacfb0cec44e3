package org.folkmoot.sortition.draw;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a draw has come. */
public enum DrawStatus {
    /** People are invited and answer. */
    GATHERING,
    /** Nobody can be added any more; the panels are being found. */
    COMPUTING,
    /** The panels are published and the randomness is awaited. */
    FROZEN,
    DRAWN,
    CANCELLED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
