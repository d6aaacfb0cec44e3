package org.folkmoot.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topic;

/** Reads what stands on a topic now, from the first record to the last committed one. */
public final class TopicReader {
    private TopicReader() {}

    /** Every event with that key, in the order of its partition. */
    public static <E> List<E> events(Topic<E> topic, String key) {
        return records(topic.name()).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> topic.codec().decode(name(record), record.value()))
                .toList();
    }

    /** Every event; in order within each partition. */
    public static <E> List<E> events(Topic<E> topic) {
        return records(topic.name()).stream()
                .map(record -> topic.codec().decode(name(record), record.value()))
                .toList();
    }

    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                KafkaResource.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                // At the end of the topic nothing more is waited for, and the farewell stands behind the last fetch.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                5);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static String name(ConsumerRecord<?, ?> record) {
        String type = new String(record.headers().lastHeader(EventHeaders.TYPE).value(), StandardCharsets.UTF_8);
        return type.substring(EventHeaders.TYPE_PREFIX.length());
    }
}
