package org.folkmoot.results.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.kafka.KafkaClients;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.log.ContestLog;

/**
 * Writes outcomes, one for each contest however many instances count it. To the broker all of them are one transactional
 * producer: who begins ends what another had begun. So between looking whether there is an outcome and writing one,
 * nobody else can write.
 */
@ApplicationScoped
public class OutcomeAnnouncer {
    private static final int TRANSACTION_MILLIS = 15_000;

    private final KafkaClients clients;
    private final ContestLog log;
    private final ContestRegister contests;
    private final OutcomeBoard board;

    OutcomeAnnouncer(KafkaClients clients, ContestLog log, ContestRegister contests, OutcomeBoard board) {
        this.clients = clients;
        this.log = log;
        this.contests = contests;
        this.board = board;
    }

    /**
     * Returns when the broker holds it.
     *
     * @throws OvertakenException if the contest is voided, or an outcome of other files is announced already
     */
    public void announce(ContestCounted outcome) {
        ContestId contest = outcome.contestId();
        if (contests.find(contest).flatMap(ContestFacts::voided).isPresent()) {
            throw new OvertakenException("It came to nothing");
        }
        ContestCounted first = write(outcome);
        board.apply(first);
        if (!first.publication().equals(outcome.publication())) {
            throw new OvertakenException("Another instance had read other records");
        }
    }

    private ContestCounted write(ContestCounted outcome) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                clients.service() + "-outcomes",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MILLIS);
        try (KafkaProducer<String, byte[]> producer = clients.producer(settings)) {
            producer.initTransactions();
            Optional<ContestCounted> first = find(outcome.contestId());
            if (first.isPresent()) {
                return first.get();
            }
            String key = outcome.contestId().toString();
            UUID id = UUID.nameUUIDFromBytes(("ContestCounted " + key).getBytes(StandardCharsets.UTF_8));
            producer.beginTransaction();
            // The commit waits for it and fails with it.
            Future<RecordMetadata> _ = producer.send(
                    EventRecord.of(Topics.OUTCOMES, key, outcome, id, outcome.closedAt(), clients.service()));
            producer.commitTransaction();
            return outcome;
        }
    }

    private Optional<ContestCounted> find(ContestId contest) {
        AtomicReference<ContestCounted> first = new AtomicReference<>();
        log.toItsEnd()
                .read(
                        Topics.OUTCOMES,
                        contest.toString(),
                        Instant.EPOCH,
                        event -> event.contestId().toString(),
                        event -> keep(first, event),
                        () -> {});
        return Optional.ofNullable(first.get());
    }

    private static void keep(AtomicReference<ContestCounted> first, OutcomeEvent event) {
        switch (event) {
            case ContestCounted counted -> first.compareAndSet(null, counted);
        }
    }
}
