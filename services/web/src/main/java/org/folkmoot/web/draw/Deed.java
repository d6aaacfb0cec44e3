package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that was done with a draw.
 *
 * @param by who answers for it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Deed(Instant at, String by, String what, Map<String, Object> details) {
    public Deed {
        details = details == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** The details, each with its name. */
    public List<String> told() {
        return details.entrySet().stream()
                .map(detail -> words(detail.getKey()) + ": " + detail.getValue())
                .toList();
    }

    /** {@code answerBy} as {@code answer by}. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
