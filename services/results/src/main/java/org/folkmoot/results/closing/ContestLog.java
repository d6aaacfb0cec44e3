package org.folkmoot.results.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.kafka.KafkaClients;

/** Reads committed records of a topic up to the end it has when the reading starts, one partition after the other. */
@ApplicationScoped
class ContestLog {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int AT_ONCE = 5_000;

    private final KafkaClients clients;

    ContestLog(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Hands on the events whose key begins so and that stand under a key of their own; others are in the dead letters.
     *
     * @param from nothing older is of interest
     * @param partition called after each partition
     */
    <E> void read(
            Topic<E> topic,
            String prefix,
            Instant from,
            Function<E, String> key,
            Consumer<E> events,
            Runnable partition) {
        try (KafkaConsumer<String, byte[]> consumer =
                clients.consumer(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE))) {
            for (var info : consumer.partitionsFor(topic.name())) {
                TopicPartition each = new TopicPartition(topic.name(), info.partition());
                consumer.assign(List.of(each));
                long end = consumer.endOffsets(List.of(each)).get(each);
                consumer.seek(each, begin(consumer, each, from, end));
                while (consumer.position(each) < end) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                        if (record.offset() < end
                                && record.key() != null
                                && record.key().startsWith(prefix)) {
                            hand(topic, record, key, events);
                        }
                    }
                }
                partition.run();
            }
        }
    }

    private static long begin(KafkaConsumer<?, ?> consumer, TopicPartition partition, Instant from, long end) {
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(partition, from.toEpochMilli())).get(partition);
        return found == null ? end : found.offset();
    }

    private static <E> void hand(
            Topic<E> topic, ConsumerRecord<String, byte[]> record, Function<E, String> key, Consumer<E> events) {
        E event;
        try {
            event = topic.codec().decode(EventRecord.name(record.headers()), record.value());
            if (!record.key().equals(key.apply(event))) {
                return;
            }
        } catch (UnreadableEventException | NullPointerException incomplete) {
            return;
        }
        events.accept(event);
    }
}
