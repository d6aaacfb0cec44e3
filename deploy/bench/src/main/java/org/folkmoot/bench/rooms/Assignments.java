package org.folkmoot.bench.rooms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.contracts.breakout.AssignmentEvent;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;

/** Follows the topic that says who sits where, from now on, on a thread of its own. */
final class Assignments implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<ParticipantId, RoomId> rooms = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile long lastAt;

    Assignments(EventLog log) {
        consumer = log.consumer(Map.of());
        var partitions = EventLog.partitions(consumer, Topics.ASSIGNMENTS.name());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().start(this::follow);
    }

    private void follow() {
        try (consumer) {
            while (!closing) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                for (var record : records) {
                    if (event(record) instanceof ParticipantAssigned assigned) {
                        lastAt = now;
                        rooms.put(assigned.participantId(), assigned.roomId());
                    }
                }
            }
        }
    }

    private static AssignmentEvent event(ConsumerRecord<String, byte[]> record) {
        var type = new String(record.headers().lastHeader(EventHeaders.TYPE).value(), StandardCharsets.UTF_8);
        return Topics.ASSIGNMENTS.codec().decode(type.substring(EventHeaders.TYPE_PREFIX.length()), record.value());
    }

    /** Returns when so many people have a room; tells when the last of them was read. */
    long await(int people) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (rooms.size() < people) {
            if (System.nanoTime() > deadline || !thread.isAlive()) {
                throw new IllegalStateException(
                        "Only %,d of %,d assignments are on the topic".formatted(rooms.size(), people));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return lastAt;
    }

    Optional<RoomId> of(ParticipantId participant) {
        return Optional.ofNullable(rooms.get(participant));
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
    }
}
