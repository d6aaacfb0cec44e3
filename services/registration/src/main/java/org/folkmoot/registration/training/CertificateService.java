package org.folkmoot.registration.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.training.CertificateEvent;
import org.folkmoot.contracts.training.CertificateEvent.CertificateWithdrawn;
import org.folkmoot.contracts.training.CertificateEvent.FacilitatorCertified;
import org.folkmoot.defaults.outbox.Outbox;
import org.jboss.logging.Logger;

/** Keeps who may facilitate, and tells the others. */
@ApplicationScoped
public class CertificateService {
    private static final Logger LOG = Logger.getLogger(CertificateService.class);

    private final CertificateRepository certificates;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    CertificateService(CertificateRepository certificates, Outbox outbox) {
        this.certificates = certificates;
        this.outbox = outbox;
    }

    /**
     * @param unchanged lines that asked for what was so already
     * @param unknown the lines with an address that nobody confirmed
     */
    record Certification(int certified, int unchanged, List<Long> unknown) {}

    /** The same of a withdrawal. */
    record Withdrawal(int withdrawn, int unchanged, List<Long> unknown) {}

    /** Certifies everybody on the list who confirmed their sign-up. */
    @Transactional
    Certification certify(InputStream file) throws IOException {
        PeopleList list = PeopleList.read(file);
        Set<String> confirmed = certificates.confirmed(list.emails());
        Instant now = now();
        List<ParticipantId> certified = certificates.certify(confirmed, now);
        publish(certified, id -> new FacilitatorCertified(id, now));
        List<Long> unknown = list.linesBeside(confirmed);
        LOG.infof("Certified facilitators=%d unknown=%d", certified.size(), unknown.size());
        return new Certification(certified.size(), list.lines() - certified.size() - unknown.size(), unknown);
    }

    @Transactional
    Withdrawal withdraw(InputStream file) throws IOException {
        PeopleList list = PeopleList.read(file);
        Set<String> confirmed = certificates.confirmed(list.emails());
        Instant now = now();
        List<ParticipantId> withdrawn = certificates.withdraw(confirmed);
        publish(withdrawn, id -> new CertificateWithdrawn(id, now));
        List<Long> unknown = list.linesBeside(confirmed);
        LOG.infof("Withdrew certificates facilitators=%d unknown=%d", withdrawn.size(), unknown.size());
        return new Withdrawal(withdrawn.size(), list.lines() - withdrawn.size() - unknown.size(), unknown);
    }

    /** For the transaction that has just removed the participant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(ParticipantId erased) {
        if (certificates.withdraw(erased)) {
            Instant now = now();
            publish(List.of(erased), id -> new CertificateWithdrawn(id, now));
        }
    }

    public Optional<Instant> certifiedAt(ParticipantId id) {
        return certificates.certifiedAt(id);
    }

    private void publish(List<ParticipantId> people, Function<ParticipantId, CertificateEvent> event) {
        outbox.append(
                Topics.CERTIFICATES,
                people.stream()
                        .map(id -> new Outbox.Entry<>(id.toString(), event.apply(id)))
                        .toList());
    }

    /** As precise as events and the database both are. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
