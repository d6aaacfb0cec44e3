package org.folkmoot.voting.panel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.folkmoot.contracts.draw.MembershipEvent;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Lists the panels that were drawn by lot, without anybody's hand between the lot and the list. */
@ApplicationScoped
class DrawnPanels {
    private final Projections projections;
    private final Panels panels;

    DrawnPanels(Projections projections, Panels panels) {
        this.projections = projections;
        this.panels = panels;
    }

    void onStart(@Observes StartupEvent event) {
        projections.shared("drawn-panels", Subscription.to(Topics.MEMBERSHIPS, this::apply));
    }

    private void apply(MembershipEvent event) {
        switch (event) {
            case MembershipEvent.PanelDrawn drawn ->
                QuarkusTransaction.requiringNew().run(() -> panels.drawn(drawn));
        }
    }
}
