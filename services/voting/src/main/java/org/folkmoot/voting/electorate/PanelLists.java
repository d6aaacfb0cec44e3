package org.folkmoot.voting.electorate;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Who sits on which panel. Its reader stands alone, because the ballot path needs to know how fresh it is. */
@ApplicationScoped
public class PanelLists {
    private final Map<PanelId, Members> panels = new ConcurrentHashMap<>();
    private final Projections projections;
    private final Freshness freshness;

    PanelLists(Projections projections, Clock clock) {
        this.projections = projections;
        this.freshness = new Freshness(clock);
    }

    /** @param offset where the log says so: of two lists the later one holds, also when it is read again */
    private record Members(Set<ParticipantId> ids, long offset) {}

    boolean has(PanelId panel, ParticipantId participant) {
        Members members = panels.get(panel);
        return members != null && members.ids().contains(participant);
    }

    /** All that had been published at this moment is known; long ago while it is still catching up. */
    public Instant freshAt() {
        return freshness.freshAt();
    }

    void awaitFresh() {
        freshness.awaitFresh();
    }

    void onStart(@Observes StartupEvent event) {
        freshness.follow(projections.everything("panels", Subscription.toRecords(Topics.PANELS, this::apply)));
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        switch (Topics.PANELS.codec().decode(EventRecord.name(record.headers()), record.value())) {
            case PanelListed listed ->
                panels.merge(
                        listed.panelId(),
                        new Members(Set.copyOf(listed.members()), record.offset()),
                        (there, update) -> update.offset() < there.offset() ? there : update);
        }
    }
}
