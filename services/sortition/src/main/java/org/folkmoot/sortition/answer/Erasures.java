package org.folkmoot.sortition.answer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.sortition.pool.PoolStore;

/** Forgets what somebody said when everything held about them is erased. Published pseudonyms say nothing any more then. */
@ApplicationScoped
class Erasures {
    private final Projections projections;
    private final InvitationStore invitations;
    private final PoolStore pools;

    Erasures(Projections projections, InvitationStore invitations, PoolStore pools) {
        this.projections = projections;
        this.invitations = invitations;
        this.pools = pools;
    }

    void onStart(@Observes StartupEvent event) {
        projections.shared("erasures", Subscription.to(Topics.PARTICIPANTS, this::apply));
    }

    private void apply(ParticipantEvent event) {
        switch (event) {
            case ParticipantEvent.ParticipantRegistered _ -> {}
            case ParticipantEvent.ParticipantErased erased -> {
                // In this order: a pool that is being frozen holds its invitations.
                QuarkusTransaction.requiringNew().run(() -> {
                    invitations.forget(erased.id());
                    pools.forget(erased.id());
                });
            }
        }
    }
}
