package org.folkmoot.results.recount;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.UnreadableEventException;

/** Reads topics from their beginning to the end they have when the reading starts; only committed records. */
final class EventLog implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 15_000;
    private static final int FETCH_MILLIS = 10;

    private final KafkaConsumer<String, byte[]> consumer;

    EventLog(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000,
                        // It reads only what is there; and what it asks next stands behind a fetch that waits.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        FETCH_MILLIS,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Hands on the events whose key is wanted, in the order of their partition.
     *
     * @return how many records with such a key are none of the topic's events
     */
    <E> long read(Topic<E> topic, Predicate<String> wanted, Consumer<Keyed<E>> events) {
        long unreadable = 0;
        List<TopicPartition> partitions = partitions(topic.name());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                boolean inTime = record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()));
                if (inTime && record.key() != null && wanted.test(record.key())) {
                    unreadable += hand(topic, record, events) ? 0 : 1;
                }
            }
        }
        return unreadable;
    }

    private static <E> boolean hand(Topic<E> topic, ConsumerRecord<String, byte[]> record, Consumer<Keyed<E>> events) {
        try {
            events.accept(new Keyed<>(record.key(), topic.codec().decode(name(record), record.value())));
            return true;
        } catch (UnreadableEventException | NotAnEventException e) {
            return false;
        }
    }

    private List<TopicPartition> partitions(String topic) {
        try {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            if (known == null || known.isEmpty()) {
                throw new MissingException("The broker has no topic " + topic);
            }
            return known.stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
        } catch (TimeoutException e) {
            throw new MissingException("No broker answers, or it has no topic " + topic);
        }
    }

    private static String name(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader(EventHeaders.TYPE);
        String name = type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
        return name.startsWith(EventHeaders.TYPE_PREFIX) ? name.substring(EventHeaders.TYPE_PREFIX.length()) : name;
    }

    @Override
    public void close() {
        consumer.close();
    }

    record Keyed<E>(String key, E event) {}

    /** Thrown by a reader of events when one is incomplete or stands under a key that is not its own. */
    static final class NotAnEventException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
