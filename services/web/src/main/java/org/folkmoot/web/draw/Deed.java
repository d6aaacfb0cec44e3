package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that was done with a draw.
 *
 * @param by who answers for it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Deed(Instant at, String by, String what, Map<String, Object> details) {
    private static final Pattern TIME =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?Z$");

    public Deed {
        details = details == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** The details, each with its name; what is inside a detail stands for itself. */
    public List<String> told() {
        return told(details).toList();
    }

    private static Stream<String> told(Map<?, ?> details) {
        return details.entrySet().stream().flatMap(detail -> switch (detail.getValue()) {
            case Map<?, ?> inside -> told(inside);
            case null -> Stream.empty();
            case Object value -> Stream.of(words(String.valueOf(detail.getKey())) + ": " + text(value));
        });
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : TIME.matcher(String.valueOf(value)).replaceAll("$1 $2 UTC");
    }

    /** {@code answerBy} as {@code answer by}. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
