package org.folkmoot.results.rollup;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Keeps a key as its text form, so that keys with the same beginning stand together in a store. */
public final class TextSerde {
    private TextSerde() {}

    /** @param parse the inverse of the type's {@code toString} */
    public static <T> Serde<T> of(Function<String, T> parse) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8),
                (topic, bytes) -> bytes == null ? null : parse.apply(new String(bytes, StandardCharsets.UTF_8)));
    }
}
