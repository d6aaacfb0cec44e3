package org.folkmoot.defaults.projection;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.defaults.kafka.EventRecord;

/**
 * A topic and what to do with each of its records. A record that cannot be read goes to the topic's dead letters; so
 * does one whose effect in memory throws, which is a defect and would throw again.
 */
public record Subscription(Topic<?> topic, Consumer<ConsumerRecord<String, byte[]>> effect) {
    public static <E> Subscription to(Topic<E> topic, Consumer<E> effect) {
        return new Subscription(
                topic,
                record -> effect.accept(topic.codec().decode(EventRecord.name(record.headers()), record.value())));
    }

    /** For effects that need the position or only the headers. */
    public static Subscription toRecords(Topic<?> topic, Consumer<ConsumerRecord<String, byte[]>> effect) {
        return new Subscription(topic, effect);
    }
}
