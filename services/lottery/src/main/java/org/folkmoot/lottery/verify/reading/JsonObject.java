package org.folkmoot.lottery.verify.reading;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An object of a published JSON file. What is missing or of another kind is reported by {@link MalformedException}. */
public final class JsonObject {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int DECIMALS = 9;
    private static final int MOST_DIGITS = 18;

    private final JsonNode node;

    private JsonObject(JsonNode node) {
        this.node = node;
    }

    public static JsonObject parse(byte[] content) throws MalformedException {
        try {
            JsonNode node = MAPPER.readTree(content);
            if (node == null || !node.isObject()) {
                throw new MalformedException("is not a JSON object");
            }
            return new JsonObject(node);
        } catch (IOException e) {
            throw new MalformedException(
                    "is not JSON: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Whether the object was written in the one form in which objects are published. */
    public boolean written(byte[] content) {
        return Arrays.equals((text(node, "\n") + "\n").getBytes(StandardCharsets.UTF_8), content);
    }

    private static String text(JsonNode node, String lineEnd) {
        String inner = lineEnd + "  ";
        if (node.isObject()) {
            return node.properties().stream()
                    .map(member -> TextNode.valueOf(member.getKey()) + ": " + text(member.getValue(), inner))
                    .collect(Collectors.joining("," + inner, "{" + inner, lineEnd + "}"));
        }
        if (node.isArray()) {
            return node.isEmpty()
                    ? "[]"
                    : node.valueStream()
                            .map(element -> text(element, inner))
                            .collect(Collectors.joining("," + inner, "[" + inner, lineEnd + "]"));
        }
        return node.isBigDecimal() ? plain(node.decimalValue()) : node.toString();
    }

    private static String plain(BigDecimal number) {
        return number.scale() == DECIMALS && number.precision() <= MOST_DIGITS ? number.toPlainString() : "";
    }

    /** Members have a fixed order, too; one or another may be left out, which shows when it is asked for. */
    public void requireOnly(List<String> names) throws MalformedException {
        List<String> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(found::add);
        List<String> others = new ArrayList<>(found);
        others.removeAll(names);
        if (!others.isEmpty()) {
            throw new MalformedException("has members that it should not have: " + String.join(", ", others));
        }
        if (!found.equals(names.stream().filter(found::contains).toList())) {
            throw new MalformedException("has its members in another order than prescribed");
        }
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public JsonObject object(String name) throws MalformedException {
        if (!node.path(name).isObject()) {
            throw new MalformedException(name + " is missing or not an object");
        }
        return new JsonObject(node.path(name));
    }

    /** A list of objects. */
    public List<JsonObject> objects(String name) throws MalformedException {
        if (!node.path(name).isArray()) {
            throw new MalformedException(name + " is missing or not a list");
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode object : node.path(name)) {
            if (!object.isObject()) {
                throw new MalformedException(name + " is not a list of objects");
            }
            objects.add(new JsonObject(object));
        }
        return objects;
    }

    /** A text that matches a pattern as a whole. */
    public String text(String name, String pattern) throws MalformedException {
        JsonNode value = node.path(name);
        if (!value.isTextual() || !value.textValue().matches(pattern)) {
            throw new MalformedException(name + " is missing or not as prescribed");
        }
        return value.textValue();
    }

    public long whole(String name, long minimum, long maximum) throws MalformedException {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < minimum
                || value.longValue() > maximum) {
            throw new MalformedException("%s is missing or not a whole number from %d".formatted(name, minimum));
        }
        return value.longValue();
    }

    /** A number with nine decimals; never one so large that to write it out would fill the memory. */
    public BigDecimal decimal(String name) throws MalformedException {
        JsonNode value = node.path(name);
        if (!value.isBigDecimal()
                || value.decimalValue().scale() != DECIMALS
                || value.decimalValue().precision() > MOST_DIGITS) {
            throw new MalformedException(name + " is missing or not a number with nine decimals");
        }
        return value.decimalValue();
    }

    public boolean truth(String name) throws MalformedException {
        if (!node.path(name).isBoolean()) {
            throw new MalformedException(name + " is missing or neither true nor false");
        }
        return node.path(name).booleanValue();
    }

    public Instant instant(String name) throws MalformedException {
        try {
            return Instant.parse(text(name, "[0-9TZ:-]+"));
        } catch (DateTimeException e) {
            throw new MalformedException(name + " is not a time such as 2026-11-22T14:00:00Z");
        }
    }

    public List<String> texts(String name) throws MalformedException {
        if (!node.path(name).isArray()) {
            throw new MalformedException(name + " is missing or not a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : node.path(name)) {
            if (!text.isTextual()) {
                throw new MalformedException(name + " is not a list of texts");
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    /** A member without spaces between its parts. */
    public String compact(String name) {
        return node.path(name).toString();
    }
}
