package org.folkmoot.breakout.conduct;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/**
 * Forgets who was meant when everything held about a person is erased. That something was reported or decided, by whom
 * of the staff and why, stays: those who decide have to answer for it.
 */
@ApplicationScoped
class Erasures {
    private final Projections projections;
    private final Database database;

    Erasures(Projections projections, Database database) {
        this.projections = projections;
        this.database = database;
    }

    void onStart(@Observes StartupEvent event) {
        projections.shared("conduct-erasures", Subscription.to(Topics.PARTICIPANTS, this::apply));
    }

    private void apply(ParticipantEvent event) {
        switch (event) {
            case ParticipantRegistered _ -> {}
            case ParticipantErased erased -> forget(erased.id().value());
        }
    }

    private void forget(UUID participant) {
        database.update("update report set participant_id = null, name = null where participant_id = ?", participant);
        database.update("update report set reporter_id = null where reporter_id = ?", participant);
        database.update("update removal set participant_id = null where participant_id = ?", participant);
    }
}
