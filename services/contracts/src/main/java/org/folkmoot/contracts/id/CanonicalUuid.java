package org.folkmoot.contracts.id;

import java.util.UUID;

/** Reads UUIDs strictly: {@link UUID#fromString} takes {@code 1-1-1-1-1} too, so one id would have many spellings. */
public final class CanonicalUuid {
    private static final int LENGTH = 36;

    private CanonicalUuid() {}

    /**
     * Reads the form of RFC 9562, section 4, in either case.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static UUID parse(String text) {
        if (text == null || text.length() != LENGTH) {
            throw new IllegalArgumentException("A UUID has " + LENGTH + " characters");
        }
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("A UUID has groups of 8, 4, 4, 4 and 12 digits");
        }
        return uuid;
    }
}
