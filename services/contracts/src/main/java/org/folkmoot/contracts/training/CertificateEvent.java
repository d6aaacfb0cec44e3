package org.folkmoot.contracts.training;

import java.time.Instant;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code registration.certificates.v1}: who may facilitate. */
public sealed interface CertificateEvent {
    ParticipantId participantId();

    record FacilitatorCertified(ParticipantId participantId, Instant certifiedAt) implements CertificateEvent {}

    record CertificateWithdrawn(ParticipantId participantId, Instant withdrawnAt) implements CertificateEvent {}
}
