package org.folkmoot.results.intake;

import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.folkmoot.defaults.kafka.EventRecord;

/**
 * The events of a topic, each under the key that is its own: under another one it may stand on the wrong partition, where
 * it would count again.
 */
public record Events<E>(Topic<E> topic, Function<E, String> key) {
    /**
     * Reads one.
     *
     * @param found the key under which it stands
     * @throws RuntimeException if it is none of the topic's events, or incomplete
     */
    E read(String found, Headers headers, byte[] value) {
        E event = topic.codec().decode(EventRecord.name(headers), value);
        if (!key.apply(event).equals(found)) {
            throw new UnreadableEventException("The key is not that of the event", null);
        }
        return event;
    }

    /** The record as it stands on its topic. */
    static ConsumerRecord<String, byte[]> asConsumed(Record<String, byte[]> record, ProcessorContext<?, ?> context) {
        RecordMetadata position = context.recordMetadata().orElseThrow();
        var consumed = new ConsumerRecord<>(
                position.topic(), position.partition(), position.offset(), record.key(), record.value());
        record.headers().forEach(consumed.headers()::add);
        return consumed;
    }
}
