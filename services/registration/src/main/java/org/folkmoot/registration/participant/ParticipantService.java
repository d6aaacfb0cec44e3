package org.folkmoot.registration.participant;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.registration.training.CertificateService;

/** Keeps what is held about people, and tells the others what they may know of it. */
@ApplicationScoped
public class ParticipantService {
    private static final int LONGEST_SECONDS = 3_600;

    private final ParticipantRepository participants;
    private final CertificateService certificates;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    ParticipantService(ParticipantRepository participants, CertificateService certificates, Outbox outbox) {
        this.participants = participants;
        this.certificates = certificates;
        this.outbox = outbox;
    }

    public Optional<Participant> find(ParticipantId id) {
        return participants.find(id);
    }

    /** Keeps details until their person confirms them; nobody is told of them before. */
    @Transactional
    public ParticipantId signUp(ParticipantDetails details) {
        return participants.signUp(details, now());
    }

    /** Somebody who signed up showed that the address is theirs. Only the first time has an effect. */
    @Transactional
    public void confirm(ParticipantId id) {
        participants
                .confirm(id, now())
                .ifPresent(confirmed -> outbox.append(Topics.PARTICIPANTS, id.toString(), confirmed.event()));
    }

    /** Deletes all that is held; repeating it changes nothing. */
    @Transactional
    public void erase(ParticipantId id) {
        if (participants.erase(id)) {
            certificates.forget(id);
            outbox.append(Topics.PARTICIPANTS, id.toString(), new ParticipantErased(id, now()));
        }
    }

    /** Hands over everybody registered in these areas, in no order, in memory that does not grow with them. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public void forEachRegistered(Collection<AreaCode> areas, Consumer<Participant> effect) {
        participants.forEachRegistered(areas, effect);
    }

    /** As precise as events and the database both are. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
