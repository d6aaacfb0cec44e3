package org.folkmoot.bench.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.bench.venue.Moot;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/**
 * How long a ballot takes from the broker's acknowledgement to a published tally that has it, when the bench itself
 * writes to the log.
 *
 * <p>The ballots of partition {@code p} are all from area {@code p}, each by a voter of its own. A partition is counted
 * in order, so a tally of area {@code p} with {@code n} ballots has exactly the first {@code n} of that partition, and
 * the time of every single ballot is known.
 */
final class LogFreshness {
    private static final int PARTITIONS = Topics.BALLOTS.partitions();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final long SLEEP_NANOS = 1_000_000;

    private final EventLog log;
    private final String bootstrapServers;
    private final Moot moot;
    private final int rate;
    private final int number;
    private final Random random;
    private final long[][] acknowledged;
    private final long[][] published;
    private final AtomicIntegerArray acknowledgements = new AtomicIntegerArray(PARTITIONS);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** @param moot with an area for each partition */
    LogFreshness(EventLog log, String bootstrapServers, Moot moot, int rate, Duration time, Random random) {
        this.log = log;
        this.bootstrapServers = bootstrapServers;
        this.moot = moot;
        this.rate = rate;
        this.number = Math.toIntExact(rate * time.toSeconds());
        this.random = random;
        acknowledged = new long[PARTITIONS][number];
        published = new long[PARTITIONS][number];
    }

    Freshness measure() throws InterruptedException {
        var sendingTime = new AtomicReference<Double>();
        Thread sender = Thread.ofPlatform().start(() -> sendingTime.set(send()));
        watch();
        sender.join();
        if (failure.get() != null) {
            throw new IllegalStateException("The broker did not take a ballot", failure.get());
        }
        long[] nanos = IntStream.range(0, PARTITIONS)
                .mapToObj(this::latencies)
                .flatMapToLong(each -> each)
                .toArray();
        return Freshness.of(Freshness.Through.LOG, number / sendingTime.get(), nanos);
    }

    /** A ballot may be published before its acknowledgement has come back; then it took no time. */
    private LongStream latencies(int partition) {
        return IntStream.range(0, acknowledgements.get(partition))
                .mapToLong(each -> Math.max(0, published[partition][each] - acknowledged[partition][each]));
    }

    private double send() {
        long start = System.nanoTime();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int each = 0; each < number; each++) {
                long due = start + each * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(SLEEP_NANOS);
                }
                VoterKey voter = BallotBatches.voterKey(random);
                String key = moot.contest() + "/" + voter;
                int partition = Utils.toPositive(Utils.murmur2(Utils.utf8(key))) % PARTITIONS;
                Future<RecordMetadata> _ = producer.send(
                        EventLog.ballot(Topics.BALLOTS.name(), ballot(voter, partition)), this::acknowledge);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private BallotCast ballot(VoterKey voter, int partition) {
        return new BallotCast(
                BallotId.random(),
                moot.contest(),
                voter,
                moot.areas().get(partition),
                new Selection.Choices(List.of(Moot.option(random.nextInt(moot.options())))),
                1,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Acknowledgements of a partition come in the order of its records. */
    private void acknowledge(RecordMetadata position, Exception failed) {
        if (failed != null) {
            failure.compareAndSet(null, failed);
            return;
        }
        int partition = position.partition();
        acknowledged[partition][acknowledgements.getAndIncrement(partition)] = System.nanoTime();
    }

    private void watch() {
        int[] counted = new int[PARTITIONS];
        long deadline = System.nanoTime() + PATIENCE.toNanos() + number * 1_000_000_000L / rate;
        try (var consumer = log.consumer(Map.of())) {
            var partitions = EventLog.partitions(consumer, Topics.TALLIES.name());
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (IntStream.of(counted).sum() < number && failure.get() == null) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                records.forEach(record -> note(record, counted, now));
                if (now > deadline) {
                    throw new IllegalStateException("Only "
                            + IntStream.of(counted).sum() + " of " + number + " ballots are in the published tally");
                }
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record, int[] counted, long now) {
        if (!record.key().startsWith(moot.contest().toString())) {
            return;
        }
        var tally = (TallyUpdated) Topics.TALLIES.codec().decode("TallyUpdated", record.value());
        int partition = moot.areas().indexOf(tally.area());
        if (partition < 0) {
            return;
        }
        for (; counted[partition] < tally.individual().ballots(); counted[partition]++) {
            published[partition][counted[partition]] = now;
        }
    }
}
