package org.folkmoot.voting.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.kafka.KafkaClients;

/** Appends records for the ballot path. It waits no longer than 50 ms: what cannot be sent by then fails. */
@ApplicationScoped
public class Ledger {
    private static final Duration LONGEST_BLOCK = Duration.ofMillis(50);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(60);

    private final KafkaClients clients;
    private KafkaProducer<String, byte[]> producer;

    Ledger(KafkaClients clients) {
        this.clients = clients;
    }

    /** Name of this service, as it stands in the {@code source} of its events. */
    public String source() {
        return clients.service();
    }

    /**
     * Completes with the record's offset when the broker has acknowledged it, and exceptionally with
     * {@link LedgerUnavailableException} when it has not. An unknown offset is {@link Long#MAX_VALUE}.
     */
    public CompletableFuture<Long> append(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Long> acknowledged = new CompletableFuture<>();
        try {
            var _ = producer.send(record, (position, failure) -> {
                if (failure == null) {
                    acknowledged.complete(position.hasOffset() ? position.offset() : Long.MAX_VALUE);
                } else {
                    acknowledged.completeExceptionally(new LedgerUnavailableException(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            acknowledged.completeExceptionally(new LedgerUnavailableException(e));
        }
        return acknowledged;
    }

    /** Learns where the partitions are before the first ballot comes, and does not forget it while none come. */
    void onStart(@Observes StartupEvent event) {
        producer = clients.producer(Map.of(
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                LONGEST_BLOCK.toMillis(),
                ProducerConfig.METADATA_MAX_IDLE_CONFIG,
                Duration.ofDays(3650).toMillis()));
        Instant deadline = Instant.now().plus(PATIENCE_AT_START);
        warmUp(Topics.BALLOTS, deadline);
        warmUp(Topics.TURNOUT, deadline);
    }

    void onStop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(10));
        }
    }

    private void warmUp(Topic<?> topic, Instant deadline) {
        while (true) {
            try {
                producer.partitionsFor(topic.name());
                return;
            } catch (TimeoutException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
        }
    }
}
