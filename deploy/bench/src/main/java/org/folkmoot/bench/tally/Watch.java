package org.folkmoot.bench.tally;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.folkmoot.bench.venue.EventLog;

/** Follows what a tally publishes. */
final class Watch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Board board;

    Watch(EventLog log, Board board) {
        this.board = board;
        consumer = log.consumer(Map.of());
        var partitions = EventLog.partitions(consumer, board.topic());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Returns when exactly this is published, or when that has lasted for too long: then a comparison finds the
     * differences. The time is that of {@link System#nanoTime}.
     */
    long await(Counts expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var records = consumer.poll(POLL);
            long now = System.nanoTime();
            records.forEach(board::apply);
            if (now > deadline || (!records.isEmpty() && board.counts().equals(expected))) {
                return now;
            }
        }
    }

    Board board() {
        return board;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
