package org.folkmoot.defaults.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topic;

/** Builds Kafka records with CloudEvents headers, and reads those headers. */
public final class EventRecord {
    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] JSON = utf8("application/json");

    private EventRecord() {}

    public static <E> ProducerRecord<String, byte[]> of(
            Topic<E> topic, String key, E event, UUID id, Instant time, String source) {
        return of(
                topic.name(),
                key,
                event.getClass().getSimpleName(),
                topic.codec().encode(event),
                id,
                time,
                source);
    }

    public static ProducerRecord<String, byte[]> of(
            String topic, String key, String event, byte[] payload, UUID id, Instant time, String source) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, payload);
        record.headers()
                .add(EventHeaders.SPEC_VERSION, SPEC_VERSION)
                .add(EventHeaders.ID, utf8(id.toString()))
                .add(EventHeaders.SOURCE, utf8("/folkmoot/" + source))
                .add(EventHeaders.TYPE, utf8(EventHeaders.TYPE_PREFIX + event))
                .add(EventHeaders.TIME, utf8(time.toString()))
                .add(EventHeaders.CONTENT_TYPE, JSON);
        return record;
    }

    /** The event's name without the prefix; empty when the header is missing. */
    public static String name(Headers headers) {
        String type = text(headers, EventHeaders.TYPE);
        return type.startsWith(EventHeaders.TYPE_PREFIX) ? type.substring(EventHeaders.TYPE_PREFIX.length()) : type;
    }

    /** The last header of that name as text; empty when it is missing. */
    public static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
