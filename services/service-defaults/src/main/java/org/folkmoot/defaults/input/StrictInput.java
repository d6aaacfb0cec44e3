package org.folkmoot.defaults.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** How values are read wherever a service takes JSON, before a feature sees them. The names of members count as well. */
@Singleton
public class StrictInput implements ObjectMapperCustomizer {
    private static final String NOT_TEXT = "has characters that are not text";

    /** After Quarkus has added its own readers of times: of two, the one added last is asked first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        // Half a seat is a mistake; rounded, it would be one that nobody sees.
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.registerModule(new SimpleModule("strict-input")
                .addDeserializer(String.class, new PlainTexts())
                .addKeyDeserializer(String.class, new PlainKeys())
                .addDeserializer(Instant.class, new WrittenInstants()));
    }

    private static final class PlainTexts extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        PlainTexts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && !PlainText.isPlain(text)) {
                throw new UnsuitableValueException(json, String.class, NOT_TEXT);
            }
            return text;
        }
    }

    private static final class PlainKeys extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            if (!PlainText.isPlain(key)) {
                throw new UnsuitableValueException(context.getParser(), String.class, NOT_TEXT);
            }
            return key;
        }
    }

    /**
     * A time as ISO 8601 text, in a year of four digits. Numbers would be seconds to us and milliseconds to a browser,
     * and later years are more than a database can keep.
     */
    private static final class WrittenInstants extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;
        private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

        WrittenInstants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING
                    && FOUR_DIGIT_YEAR.matcher(json.getText()).matches()) {
                try {
                    return Instant.parse(json.getText());
                } catch (DateTimeException e) {
                    // Told below.
                }
            }
            throw new UnsuitableValueException(json, Instant.class, "needs the form 2026-11-21T18:00:00Z");
        }
    }
}
