package org.folkmoot.results.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.folkmoot.contracts.outcome.ReadTo;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.kafka.KafkaClients;

/**
 * One reading of committed records, one partition after the other, up to the end it has when its turn comes, or up to
 * where another reading ended.
 */
public final class LogReading {
    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * The broker holds no fetch for long: everything read is there already, and the questions about the next partition
     * stand behind the fetch that finds nothing more in this one.
     */
    private static final Map<String, Object> SETTINGS =
            Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);

    private final KafkaClients clients;
    private final Map<String, ReadTo> goals = new HashMap<>();
    private final List<ReadTo> readTo = new ArrayList<>();

    LogReading(KafkaClients clients, List<ReadTo> goals) {
        this.clients = clients;
        goals.forEach(goal -> this.goals.put(goal.topic(), goal));
    }

    /** How far it went. */
    public List<ReadTo> readTo() {
        return readTo;
    }

    /**
     * Hands on the events whose key begins so and that stand under a key of their own; others are in the dead letters.
     *
     * @param from nothing older is of interest
     * @param partition called after each partition
     */
    public <E> void read(
            Topic<E> topic,
            String prefix,
            Instant from,
            Function<E, String> key,
            Consumer<E> events,
            Runnable partition) {
        try (KafkaConsumer<String, byte[]> consumer = clients.consumer(SETTINGS)) {
            List<Long> ends = new ArrayList<>();
            for (int number = 0; number < consumer.partitionsFor(topic.name()).size(); number++) {
                TopicPartition each = new TopicPartition(topic.name(), number);
                consumer.assign(List.of(each));
                long end = end(consumer, each);
                ends.add(end);
                consumer.seek(each, begin(consumer, each, from, end));
                while (consumer.position(each) < end) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                        if (record.offset() < end
                                && record.key() != null
                                && record.key().startsWith(prefix)) {
                            hand(topic, record, key, events);
                        }
                    }
                }
                partition.run();
            }
            readTo.add(new ReadTo(topic.name(), ends));
        }
    }

    private long end(KafkaConsumer<?, ?> consumer, TopicPartition partition) {
        long now = consumer.endOffsets(List.of(partition)).get(partition);
        ReadTo goal = goals.get(partition.topic());
        boolean known = goal != null && partition.partition() < goal.offsets().size();
        return known ? Math.min(now, goal.offsets().get(partition.partition())) : now;
    }

    private static long begin(KafkaConsumer<?, ?> consumer, TopicPartition partition, Instant from, long end) {
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(partition, from.toEpochMilli())).get(partition);
        return found == null ? end : Math.min(end, found.offset());
    }

    private static <E> void hand(
            Topic<E> topic, ConsumerRecord<String, byte[]> record, Function<E, String> key, Consumer<E> events) {
        E event;
        try {
            event = topic.codec().decode(EventRecord.name(record.headers()), record.value());
            if (!record.key().equals(key.apply(event))) {
                return;
            }
        } catch (UnreadableEventException | NullPointerException incomplete) {
            return;
        }
        events.accept(event);
    }
}
