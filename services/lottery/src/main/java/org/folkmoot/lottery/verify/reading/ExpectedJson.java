package org.folkmoot.lottery.verify.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A flat JSON object that follows from other files, so that it can be compared byte by byte. */
public final class ExpectedJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param value a text, a whole number, or a list of texts */
    public ExpectedJson with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Names each member that differs; failing that, says that the form does. */
    public void compare(String file, byte[] content, Findings.At findings) throws MalformedException {
        JsonObject published = JsonObject.parse(content);
        published.requireOnly(List.copyOf(members.keySet()));
        boolean same = true;
        for (var member : members.entrySet()) {
            String expected = compact(member.getValue());
            String found = published.compact(member.getKey());
            if (!found.equals(expected)) {
                same = false;
                findings.say(
                        file,
                        "%s is %s; it should be %s"
                                .formatted(member.getKey(), found.isEmpty() ? "missing" : found, expected));
            }
        }
        if (same && !Arrays.equals(text().getBytes(StandardCharsets.UTF_8), content)) {
            findings.say(file, "says the right things in another form than prescribed");
        }
    }

    private String text() {
        return members.entrySet().stream()
                .map(member -> "  %s: %s".formatted(compact(member.getKey()), indented(member.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String indented(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(element -> "    " + compact(element))
                        .collect(Collectors.joining(",\n", "[\n", "\n  ]"))
                : compact(value);
    }

    private static String compact(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are always JSON", e);
        }
    }
}
