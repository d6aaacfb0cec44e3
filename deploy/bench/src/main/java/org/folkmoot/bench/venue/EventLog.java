package org.folkmoot.bench.venue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;

/** The bench's own hand on the broker: publishes as other services would, and reads what is there. */
public final class EventLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public EventLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public <E> void publish(Topic<E> topic, String key, E event) {
        Future<RecordMetadata> _ = producer.send(record(topic, topic.name(), key, event), (_, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    /** Returns when the broker has acknowledged everything published. */
    public void flush() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("The broker did not take an event", failed);
        }
    }

    /** An event with CloudEvents headers. */
    private static <E> ProducerRecord<String, byte[]> record(Topic<E> topic, String topicName, String key, E event) {
        var record = new ProducerRecord<>(topicName, key, topic.codec().encode(event));
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, UUID.randomUUID().toString());
        header(record, EventHeaders.SOURCE, "/folkmoot/bench");
        header(
                record,
                EventHeaders.TYPE,
                EventHeaders.TYPE_PREFIX + event.getClass().getSimpleName());
        header(record, EventHeaders.TIME, Instant.now().toString());
        return record;
    }

    /** A ballot as voting writes it, to any topic. */
    public static ProducerRecord<String, byte[]> ballot(String topicName, BallotCast ballot) {
        var record = record(Topics.BALLOTS, topicName, ballot.key(), ballot);
        header(record, EventHeaders.SEQUENCE, Long.toString(ballot.sequence()));
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Could not create " + name, e);
        }
    }

    /** How many records the topic has had. */
    public long size(String topic) {
        try (var consumer = consumer(Map.of())) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Shows every committed record that the topic has now, partition by partition in order. */
    public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = consumer(Map.of())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(POLL).forEach(reader);
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Could not read " + topic + " to its end");
                }
            }
        }
    }

    /** Any one record of the topic. */
    public Optional<ConsumerRecord<String, byte[]>> sample(String topic) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        read(topic, found::add);
        return found.stream().findFirst();
    }

    /** Reads what is committed; from the beginning unless told otherwise. */
    public KafkaConsumer<String, byte[]> consumer(Map<String, Object> further) {
        var settings = new java.util.HashMap<String, Object>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"));
        settings.putAll(further);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    public static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
