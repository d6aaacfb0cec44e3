package org.folkmoot.rehearsal.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.rehearsal.replay.Acknowledged;

/** Every ballot that stands in the log, as it was written; one that was sent twice may stand there twice. */
record BallotLog(Map<BallotId, List<BallotCast>> ballots) {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Reads from the beginning to the end that the log has now. */
    static BallotLog read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var ballots = new HashMap<BallotId, List<BallotCast>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.BALLOTS.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long latest = System.nanoTime() + LONGEST.toNanos();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                if (System.nanoTime() > latest) {
                    throw new IllegalStateException("The log of ballots could not be read to its end in " + LONGEST);
                }
                consumer.poll(POLL).forEach(record -> {
                    var ballot = ballot(record);
                    ballots.computeIfAbsent(ballot.ballotId(), first -> new ArrayList<>())
                            .add(ballot);
                });
            }
        }
        return new BallotLog(ballots);
    }

    private static BallotCast ballot(ConsumerRecord<String, byte[]> record) {
        var type = new String(record.headers().lastHeader(EventHeaders.TYPE).value(), StandardCharsets.UTF_8);
        return (BallotCast)
                Topics.BALLOTS.codec().decode(type.substring(EventHeaders.TYPE_PREFIX.length()), record.value());
    }

    /** Whether it says what the client was promised that it says. */
    boolean holds(Acknowledged acknowledged) {
        return ballots.getOrDefault(acknowledged.receipt().ballotId(), List.of()).stream()
                .anyMatch(ballot -> ballot.sequence() == acknowledged.cast().sequence()
                        && ballot.area().equals(acknowledged.cast().voter().area())
                        && ballot.selection()
                                .canonical()
                                .equals(acknowledged.selection().canonical()));
    }

    /** Records that say what another one has said before. */
    long repetitions() {
        return ballots.values().stream().mapToLong(same -> same.size() - 1L).sum();
    }
}
