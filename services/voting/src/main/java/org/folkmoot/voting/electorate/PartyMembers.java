package org.folkmoot.voting.electorate;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.PartyMemberEvent.PartyJoined;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Who sits in which room. Its reader stands alone, because the ballot path needs to know how fresh it is. */
@ApplicationScoped
public class PartyMembers {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Map<Seat, Membership> memberships = new ConcurrentHashMap<>();
    private final Projections projections;
    private final Clock clock;
    private volatile ProjectionReader reader;

    PartyMembers(Projections projections, Clock clock) {
        this.projections = projections;
        this.clock = clock;
    }

    private record Seat(AssemblyId assembly, ParticipantId participant) {}

    /** @param offset where the log says so: of two memberships the later one holds, also when it is read again */
    private record Membership(PartyId party, long offset) {}

    public Optional<PartyId> partyOf(AssemblyId assembly, ParticipantId participant) {
        return Optional.ofNullable(memberships.get(new Seat(assembly, participant)))
                .map(Membership::party);
    }

    /** All that had been published at this moment is known; long ago while it is still catching up. */
    public Instant freshAt() {
        ProjectionReader running = reader;
        return running == null || !running.caughtUp()
                ? Instant.EPOCH
                : clock.instant().minus(running.staleness());
    }

    /** Waits a little until everything published up to now is known. */
    public void awaitFresh() {
        Instant since = clock.instant();
        Instant deadline = since.plus(PATIENCE);
        while (freshAt().isBefore(since) && clock.instant().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    void onStart(@Observes StartupEvent event) {
        reader = projections.everything("party-members", Subscription.toRecords(Topics.PARTY_MEMBERS, this::apply));
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        switch (Topics.PARTY_MEMBERS.codec().decode(EventRecord.name(record.headers()), record.value())) {
            case PartyJoined joined ->
                memberships.merge(
                        new Seat(joined.assemblyId(), joined.participantId()),
                        new Membership(joined.partyId(), record.offset()),
                        (there, update) -> update.offset() < there.offset() ? there : update);
        }
    }
}
