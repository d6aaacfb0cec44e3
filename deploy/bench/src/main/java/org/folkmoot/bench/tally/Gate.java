package org.folkmoot.bench.tally;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;

/**
 * Writes a batch in one transaction: nobody who reads committed records sees any of it before all of it is there, so
 * writing it takes nothing from those who count it.
 */
final class Gate implements AutoCloseable {
    private static final int LONGEST_TRANSACTION_MILLIS = 300_000;

    private final KafkaProducer<String, byte[]> producer;

    Gate(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "bench",
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        LONGEST_TRANSACTION_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Returns the time at which the batch appears, by {@link System#nanoTime}. */
    long release(String topic, List<BallotCast> batch) {
        producer.beginTransaction();
        for (BallotCast ballot : batch) {
            // What was not taken makes the commit fail.
            Future<RecordMetadata> _ = producer.send(EventLog.ballot(topic, ballot));
        }
        producer.flush();
        long appears = System.nanoTime();
        producer.commitTransaction();
        return appears;
    }

    @Override
    public void close() {
        producer.close();
    }
}
