package org.folkmoot.registration.draw;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.folkmoot.contracts.draw.InvitationEvent;
import org.folkmoot.contracts.draw.MembershipEvent;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.registration.mail.Letter;
import org.folkmoot.registration.mail.MailQueue;

/** A mail to each who is invited, and to each member of a panel; reading an event again sends none again. */
@ApplicationScoped
class DrawMails {
    private final Projections projections;
    private final MailQueue mails;
    private final Clock clock = Clock.systemUTC();

    DrawMails(Projections projections, MailQueue mails) {
        this.projections = projections;
        this.mails = mails;
    }

    void onStart(@Observes StartupEvent event) {
        projections.shared(
                "draw-mails",
                Subscription.to(Topics.INVITATIONS, this::apply),
                Subscription.to(Topics.MEMBERSHIPS, this::apply));
    }

    private void apply(InvitationEvent event) {
        switch (event) {
            case InvitationEvent.ParticipantInvited invited -> {
                // Nobody is asked for what can no longer be answered.
                if (clock.instant().isBefore(invited.answerBy())) {
                    mails.queueOnce(
                            List.of(invited.participantId()),
                            Letter.invited(invited.drawId().value(), invited.name(), invited.answerBy()));
                }
            }
        }
    }

    private void apply(MembershipEvent event) {
        switch (event) {
            case MembershipEvent.PanelDrawn panel ->
                mails.queueOnce(
                        panel.members(),
                        Letter.drawn(panel.draw().id().value(), panel.draw().name()));
        }
    }
}
