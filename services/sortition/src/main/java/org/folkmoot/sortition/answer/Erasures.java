package org.folkmoot.sortition.answer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.pool.PoolStore;

/** Forgets what somebody said when everything held about them is erased. Published pseudonyms say nothing any more then. */
@ApplicationScoped
class Erasures {
    private final Projections projections;
    private final DrawStore draws;
    private final InvitationStore invitations;
    private final PoolStore pools;

    Erasures(Projections projections, DrawStore draws, InvitationStore invitations, PoolStore pools) {
        this.projections = projections;
        this.draws = draws;
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
                // In this order: a wave that is being drawn holds its draw, a pool that is being frozen its
                // invitations.
                QuarkusTransaction.requiringNew().run(() -> {
                    draws.holdGathering();
                    invitations.forget(erased.id());
                    pools.forget(erased.id());
                });
            }
        }
    }
}
