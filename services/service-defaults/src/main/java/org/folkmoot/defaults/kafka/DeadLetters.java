package org.folkmoot.defaults.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Puts aside records that cannot be read, so that those behind them are not held up. Each counts in
 * {@code folkmoot_dead_letters_total}, on which to alert.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final KafkaClients clients;
    private final MeterRegistry meters;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(KafkaClients clients, MeterRegistry meters) {
        this.clients = clients;
        this.meters = meters;
    }

    /** Returns when the broker holds the letter; until then the caller must not go on. */
    public synchronized void put(String deadLetterTopic, ConsumerRecord<?, byte[]> record, RuntimeException reason) {
        if (producer == null) {
            producer = clients.producer(Map.of());
        }
        String position = record.topic() + "-" + record.partition() + "-" + record.offset();
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(deadLetterTopic, position, record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("folkmoot-reason", reason.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(letter).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot put aside an unreadable record at " + position, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while putting aside " + position, e);
        }
        meters.counter("folkmoot.dead.letters", "topic", record.topic()).increment();
        LOG.errorf("Put aside an unreadable record position=%s reason=%s", position, reason.getMessage());
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
