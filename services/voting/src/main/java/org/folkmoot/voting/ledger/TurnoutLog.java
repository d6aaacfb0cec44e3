package org.folkmoot.voting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.TurnoutEvent.MemberVoted;
import org.folkmoot.defaults.kafka.EventRecord;

/** Writes turnout. A record says only the hour, and its id is random: neither time nor id leads to a ballot. */
@ApplicationScoped
public class TurnoutLog {
    private final Ledger ledger;
    private final Clock clock;

    TurnoutLog(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Completes when the broker has acknowledged. */
    public CompletableFuture<Long> append(MemberVoted voted) {
        return ledger.append(record(voted, clock.instant().truncatedTo(ChronoUnit.HOURS), ledger.source()));
    }

    static ProducerRecord<String, byte[]> record(MemberVoted voted, Instant hour, String source) {
        String key = voted.contestId() + "/" + voted.memberKey();
        ProducerRecord<String, byte[]> timed =
                EventRecord.of(Topics.TURNOUT, key, voted, UUID.randomUUID(), hour, source);
        return new ProducerRecord<>(timed.topic(), null, hour.toEpochMilli(), key, timed.value(), timed.headers());
    }
}
