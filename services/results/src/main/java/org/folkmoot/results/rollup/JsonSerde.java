package org.folkmoot.results.rollup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.folkmoot.contracts.event.Json;

/** Keeps a record type as JSON in state stores and internal topics. */
public final class JsonSerde {
    private JsonSerde() {}

    public static <T> Serde<T> of(Class<T> type) {
        ObjectWriter writer = Json.MAPPER.writerFor(type);
        ObjectReader reader = Json.MAPPER.readerFor(type);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(writer, value),
                (topic, bytes) -> bytes == null ? null : read(reader, bytes));
    }

    private static byte[] write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new SerializationException("Cannot write state", e);
        }
    }

    private static <T> T read(ObjectReader reader, byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new SerializationException("Cannot read state", e);
        }
    }
}
