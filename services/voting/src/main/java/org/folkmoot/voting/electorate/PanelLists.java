package org.folkmoot.voting.electorate;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
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
    private final Latest<PanelId, Set<ParticipantId>> panels = new Latest<>();
    private final Projections projections;
    private final Freshness freshness;

    PanelLists(Projections projections, Clock clock) {
        this.projections = projections;
        this.freshness = new Freshness(clock);
    }

    boolean has(PanelId panel, ParticipantId participant) {
        return panels.find(panel)
                .filter(members -> members.contains(participant))
                .isPresent();
    }

    /** All that had been published at this moment is known; long ago while it is still catching up. */
    public Instant freshAt() {
        return freshness.freshAt();
    }

    void awaitFresh(Instant moment) {
        freshness.awaitFresh(moment);
    }

    void onStart(@Observes StartupEvent event) {
        freshness.follow(projections.everything("panels", Subscription.toRecords(Topics.PANELS, this::apply)));
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        switch (Topics.PANELS.codec().decode(EventRecord.name(record.headers()), record.value())) {
            case PanelListed listed -> panels.put(listed.panelId(), Set.copyOf(listed.members()), record.offset());
        }
    }
}
