package org.folkmoot.results.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topics;

/**
 * Writes ballots as fast as the broker takes them. Voter {@code n} votes in one of three areas and finally for option
 * {@code n mod 3}; every tenth has voted otherwise before, and every twentieth ballot stands in the log twice.
 */
final class BallotStream implements AutoCloseable {
    static final List<OptionId> OPTIONS = List.of(OptionId.of("a"), OptionId.of("b"), OptionId.of("c"));
    static final List<AreaCode> AREAS = List.of(AreaCode.of("hill"), AreaCode.of("vale"), AreaCode.of("south"));

    private final ContestId contest;
    private final Instant acceptedAt;
    private final KafkaProducer<String, byte[]> producer;
    private final Set<Exception> failures = ConcurrentHashMap.newKeySet();
    private final AtomicLong written = new AtomicLong();

    BallotStream(String bootstrapServers, ContestId contest, Instant acceptedAt) {
        this.contest = contest;
        this.acceptedAt = acceptedAt;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when all are acknowledged. */
    void vote(int fromVoter, int toVoter) {
        for (int voter = fromVoter; voter < toVoter; voter++) {
            if (voter % 10 == 0) {
                write(ballot(voter, 1, OPTIONS.get((voter + 1) % 3)));
            }
            BallotCast last = ballot(voter, 2, OPTIONS.get(voter % 3));
            write(last);
            if (voter % 20 == 1) {
                write(last);
            }
        }
        producer.flush();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Ballots were not acknowledged: " + failures);
        }
    }

    long written() {
        return written.get();
    }

    BallotCast ballot(int voter, long sequence, OptionId choice) {
        return ballot(voter, sequence, choice, acceptedAt);
    }

    BallotCast ballot(int voter, long sequence, OptionId choice, Instant at) {
        return new BallotCast(
                BallotId.random(),
                contest,
                VoterKey.of(String.format("voter%017d", voter)),
                AREAS.get(voter / 3 % 3),
                new Selection.Choices(List.of(choice)),
                sequence,
                at);
    }

    void write(BallotCast ballot) {
        var record = new ProducerRecord<>(
                Topics.BALLOTS.name(), ballot.key(), Topics.BALLOTS.codec().encode(ballot));
        record.headers()
                .add(EventHeaders.TYPE, (EventHeaders.TYPE_PREFIX + "BallotCast").getBytes(StandardCharsets.UTF_8));
        Future<RecordMetadata> _ = producer.send(record, (acknowledged, failure) -> {
            if (failure == null) {
                written.incrementAndGet();
            } else {
                failures.add(failure);
            }
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
