package org.folkmoot.defaults.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.folkmoot.defaults.kafka.DeadLetters;
import org.folkmoot.defaults.kafka.KafkaClients;
import org.jboss.logging.Logger;

/** One thread that reads topics and applies their events, and knows how fresh what it has applied is. */
public final class ProjectionReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ProjectionReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    /** So long nobody reads what a killed member of a group read. */
    private static final int SESSION_MILLIS = 10_000;

    private final String name;
    private final String group;
    private final Map<String, Object> portions;
    private final Duration regularLook;
    private final KafkaClients clients;
    private final DeadLetters deadLetters;
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean caughtUp;
    private volatile Connection current;
    private LogEnds.Goal goal;
    private volatile Instant freshAt = Instant.EPOCH;
    private volatile Instant wantedAt = Instant.EPOCH;

    /**
     * @param group or null to read everything
     * @param portions settings of the consumer
     * @param regularLook how often it looks where the logs end when nobody hurries it
     */
    ProjectionReader(
            String name,
            String group,
            Map<String, Object> portions,
            Duration regularLook,
            KafkaClients clients,
            DeadLetters deadLetters,
            List<Subscription> subscriptions) {
        this.name = name;
        this.group = group;
        this.portions = Map.copyOf(portions);
        this.regularLook = regularLook;
        this.clients = clients;
        this.deadLetters = deadLetters;
        subscriptions.forEach(
                subscription -> this.subscriptions.put(subscription.topic().name(), subscription));
        this.thread = Thread.ofPlatform().name("projection-" + name).daemon().unstarted(this::run);
    }

    public String name() {
        return name;
    }

    /** Whether all that was there when it started has been applied. It stays true afterwards. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** Whether it shares the topics with other members of a group: it may have to wait for its part, or never get one. */
    boolean isShared() {
        return group != null;
    }

    /** Everything the broker had at this moment has been applied; long ago while it is still catching up. */
    public Instant freshAt() {
        return freshAt;
    }

    /** How long ago that is. */
    public Duration staleness() {
        return Duration.between(freshAt, Instant.now());
    }

    /** Somebody waits for everything up to this moment, and should not wait for the next regular look as well. */
    public void hurry() {
        wantedAt = Instant.now();
        Connection connection = current;
        if (connection != null) {
            connection.consumer().wakeup();
        }
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing = true;
        Connection connection = current;
        if (connection != null) {
            connection.consumer().wakeup();
            connection.ends().abandon();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Connection(KafkaConsumer<String, byte[]> consumer, LogEnds ends) {}

    /** A lost broker is waited for; anything read before is read again, which every effect allows. */
    private void run() {
        while (!closing) {
            try {
                read();
            } catch (WakeupException e) {
                LOG.debugf("Stopped reading projection=%s", name);
            } catch (RuntimeException e) {
                LOG.warnf(e, "Reading again after a failure projection=%s", name);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void read() {
        Map<String, Object> settings = new HashMap<>(portions);
        if (group != null) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
            settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
            settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 4);
        }
        try (KafkaConsumer<String, byte[]> consumer = clients.consumer(settings);
                LogEnds ends = new LogEnds(name, clients)) {
            current = new Connection(consumer, ends);
            if (group == null) {
                assignEverything(consumer);
            } else {
                consumer.subscribe(subscriptions.keySet());
            }
            goal = null;
            while (!closing) {
                ConsumerRecords<String, byte[]> records = poll(consumer);
                records.forEach(this::apply);
                if (group != null && !records.isEmpty()) {
                    consumer.commitSync();
                }
                checkFreshness(consumer, ends);
            }
        }
    }

    /** It is woken for a look at the ends, or to leave. */
    private static ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer) {
        try {
            return consumer.poll(POLL);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private void assignEverything(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = subscriptions.keySet().stream()
                .flatMap(topic -> partitions(consumer, topic))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A broker that has not heard of a new topic yet says that it has no partitions: that is not all of it. */
    private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        if (known.isEmpty()) {
            throw new IllegalStateException("The broker does not know the topic yet: " + topic);
        }
        return known.stream().map(partition -> new TopicPartition(topic, partition.partition()));
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        Subscription subscription = subscriptions.get(record.topic());
        try {
            subscription.effect().accept(record);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            if (closing || isToBeRepeated(e)) {
                throw e;
            }
            deadLetters.put(subscription.topic().deadLetters(), record, e);
        }
    }

    /** An effect in a database may fail because that is away: the record is good, and read until the effect is there. */
    private boolean isToBeRepeated(RuntimeException failure) {
        return group != null && !(failure instanceof UnreadableEventException);
    }

    /** A goal is kept until it is reached: on a busy topic the end moves on, and would never be caught. */
    private void checkFreshness(KafkaConsumer<String, byte[]> consumer, LogEnds ends) {
        Set<TopicPartition> assignment = consumer.assignment();
        if (assignment.isEmpty()) {
            return;
        }
        if (goal != null && !goal.isFor(assignment)) {
            goal = null;
        }
        if (goal == null && isDue()) {
            goal = ends.of(assignment).orElse(null);
        }
        if (goal != null && goal.isReachedBy(consumer)) {
            freshAt = goal.askedAt();
            caughtUp = true;
            goal = null;
        }
    }

    private boolean isDue() {
        return !closing
                && (!caughtUp || freshAt.isBefore(wantedAt) || staleness().compareTo(regularLook) >= 0);
    }
}
