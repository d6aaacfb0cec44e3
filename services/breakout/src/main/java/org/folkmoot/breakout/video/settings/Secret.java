package org.folkmoot.breakout.video.settings;

import java.nio.charset.StandardCharsets;

/** A key that never shows itself in a log. */
public final class Secret {
    /** HS256 needs a key of at least 256 bits (RFC 7518, section 3.2). */
    static final int FEWEST_BYTES = 32;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * @param setting name of the setting that the text comes from, for the person who has to mend it
     * @throws IllegalArgumentException if the text is missing or too short; says what to set and never shows the text
     */
    public static Secret of(String setting, String text) {
        String present = Required.text(setting, text);
        int bytes = present.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < FEWEST_BYTES) {
            throw new IllegalArgumentException(
                    "%s is too short: set at least %d bytes, such as \"openssl rand -hex 32\" makes; it has %d"
                            .formatted(setting, FEWEST_BYTES, bytes));
        }
        return new Secret(present);
    }

    public String text() {
        return text;
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
