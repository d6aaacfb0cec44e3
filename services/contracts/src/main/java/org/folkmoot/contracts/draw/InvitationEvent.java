package org.folkmoot.contracts.draw;

import java.time.Instant;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code sortition.invitations.v1}: whom the first lottery chose. Read by registration only. */
public sealed interface InvitationEvent {
    DrawId drawId();

    ParticipantId participantId();

    /** Somebody may put themselves forward for a panel, up to and including a moment. */
    record ParticipantInvited(
            DrawId drawId, ParticipantId participantId, String name, Instant answerBy, Instant invitedAt)
            implements InvitationEvent {}
}
