package org.folkmoot.lottery.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON in the one form of docs/sortition-protocol.md, so that what says the same is the same bytes, wherever it was made. */
final class PublishedJson {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withArrayEmptySeparator("")
                            .withObjectEmptySeparator(""))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES))
            .build();

    private PublishedJson() {}

    static byte[] of(Map<String, Object> members) {
        try {
            return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(members) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts and numbers are always JSON", e);
        }
    }
}
