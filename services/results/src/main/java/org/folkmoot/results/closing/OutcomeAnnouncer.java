package org.folkmoot.results.closing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.kafka.KafkaClients;

/** Writes outcomes. Two instances that announce one contest write the same event under the same id. */
@ApplicationScoped
class OutcomeAnnouncer {
    private final KafkaClients clients;
    private KafkaProducer<String, byte[]> producer;

    OutcomeAnnouncer(KafkaClients clients) {
        this.clients = clients;
    }

    /** Returns when the broker holds it. */
    synchronized void announce(ContestCounted outcome) throws InterruptedException {
        if (producer == null) {
            producer = clients.producer(Map.of());
        }
        String key = outcome.contestId().toString();
        UUID id = UUID.nameUUIDFromBytes(("ContestCounted " + key).getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(EventRecord.of(Topics.OUTCOMES, key, outcome, id, outcome.closedAt(), clients.service()))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take the outcome of contest " + key, e);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
