package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;

/** A file that anyone may download. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedFile(String name, long bytes, String sha256) {
    private static final long KILO = 1_000;

    /** For people. */
    public String size() {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO
                ? String.format(Locale.UK, "%.1f kB", bytes / (double) KILO)
                : String.format(Locale.UK, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
