package org.folkmoot.defaults.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.folkmoot.defaults.kafka.KafkaClients;
import org.jboss.logging.Logger;

/**
 * Where the broker's logs end, asked on a connection of its own: on the reader's the question would stand behind a
 * fetch, which the broker holds for half a second when there is nothing new.
 */
final class LogEnds implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LogEnds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String reader;
    private final KafkaConsumer<String, byte[]> asker;

    LogEnds(String reader, KafkaClients clients) {
        this.reader = reader;
        this.asker = clients.consumer(Map.of());
    }

    /** What the broker had at a moment; whoever has applied it is as fresh as that moment. */
    record Goal(Map<TopicPartition, Long> ends, Instant askedAt) {
        boolean isFor(Set<TopicPartition> partitions) {
            return ends.keySet().equals(partitions);
        }

        boolean isReachedBy(KafkaConsumer<?, ?> consumer) {
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    /** Nothing when the broker does not answer, or nobody wants to know any more. */
    Optional<Goal> of(Set<TopicPartition> partitions) {
        try {
            Instant askedAt = Instant.now();
            return Optional.of(new Goal(asker.endOffsets(partitions, PATIENCE), askedAt));
        } catch (WakeupException e) {
            return Optional.empty();
        } catch (KafkaException e) {
            LOG.warnf("Freshness is unknown, the broker does not answer projection=%s", reader);
            return Optional.empty();
        }
    }

    /** From any thread: whoever waits for an answer waits no longer. */
    void abandon() {
        asker.wakeup();
    }

    @Override
    public void close() {
        asker.close();
    }
}
