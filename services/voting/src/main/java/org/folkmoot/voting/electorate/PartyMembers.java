package org.folkmoot.voting.electorate;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.PartyMemberEvent.PartyJoined;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Who sits in which room. Its reader stands alone, because the ballot path needs to know how fresh it is. */
@ApplicationScoped
public class PartyMembers {
    private final Latest<Seat, PartyId> parties = new Latest<>();
    private final Projections projections;
    private final Freshness freshness;

    PartyMembers(Projections projections, Clock clock) {
        this.projections = projections;
        this.freshness = new Freshness(clock);
    }

    private record Seat(AssemblyId assembly, ParticipantId participant) {}

    public Optional<PartyId> partyOf(AssemblyId assembly, ParticipantId participant) {
        return parties.find(new Seat(assembly, participant));
    }

    /** All that had been published at this moment is known; long ago while it is still catching up. */
    public Instant freshAt() {
        return freshness.freshAt();
    }

    void awaitFresh(Instant moment) {
        freshness.awaitFresh(moment);
    }

    void onStart(@Observes StartupEvent event) {
        freshness.follow(
                projections.everything("party-members", Subscription.toRecords(Topics.PARTY_MEMBERS, this::apply)));
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        switch (Topics.PARTY_MEMBERS.codec().decode(EventRecord.name(record.headers()), record.value())) {
            case PartyJoined joined ->
                parties.put(new Seat(joined.assemblyId(), joined.participantId()), joined.partyId(), record.offset());
        }
    }
}
