package org.folkmoot.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topic;

/**
 * Stands where another service would publish. Each event is acknowledged when the method returns. All share one
 * connection to the broker, because tests make very many of them.
 */
public final class EventPublisher implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = Connection.PRODUCER;

    /** Made when the first one is, and there until the JVM ends. */
    private static final class Connection {
        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KafkaResource.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public <E> void publish(Topic<E> topic, String key, E event) {
        publishBytes(topic, key, event.getClass().getSimpleName(), topic.codec().encode(event));
    }

    /** For records that are not what they should be. */
    public void publishBytes(Topic<?> topic, String key, String name, byte[] payload) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.name(), key, payload);
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, UUID.randomUUID().toString());
        header(record, EventHeaders.SOURCE, "/folkmoot/test");
        header(record, EventHeaders.TYPE, EventHeaders.TYPE_PREFIX + name);
        header(record, EventHeaders.TIME, Instant.now().toString());
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take a test event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // Nothing waits to be sent.
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
