package org.folkmoot.breakout.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.folkmoot.breakout.conduct.RemovalStore.Removal;
import org.folkmoot.breakout.conduct.RemovalStore.Target;
import org.folkmoot.breakout.room.Removing;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RemovalEvent;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantReadmitted;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantRemoved;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.outbox.Outbox;
import org.jboss.logging.Logger;

/** What the one responsible person decides: who may not take part in an assembly any more. */
@ApplicationScoped
class ConductService {
    private static final Logger LOG = Logger.getLogger(ConductService.class);

    private final ResponsiblePeople responsible;
    private final ReportStore reports;
    private final RemovalStore removals;
    private final Removing removing;
    private final Outbox outbox;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    ConductService(
            ResponsiblePeople responsible,
            ReportStore reports,
            RemovalStore removals,
            Removing removing,
            Outbox outbox) {
        this.responsible = responsible;
        this.reports = reports;
        this.removals = removals;
        this.removing = removing;
        this.outbox = outbox;
    }

    ConductView of(AssemblyId assembly) {
        return new ConductView(responsible.of(assembly).orElse(null), reports.of(assembly), removals.of(assembly));
    }

    @Transactional
    void name(AssemblyId assembly, String username, String namedBy) {
        responsible.name(assembly, username, namedBy, clock.instant());
        LOG.infof("Somebody else is responsible for conduct assemblyId=%s", assembly);
    }

    @Transactional
    RemovalId remove(AssemblyId assembly, SeatId seat, String reason, String by) {
        requireResponsible(assembly, by);
        return remove(
                assembly, removals.target(assembly, seat).orElseThrow(() -> ConductProblem.unknown(seat)), reason, by);
    }

    @Transactional
    RemovalId remove(AssemblyId assembly, ReportId report, String reason, String by) {
        requireResponsible(assembly, by);
        return remove(
                assembly,
                removals.target(assembly, report)
                        .orElseThrow(() -> ConductProblem.UNKNOWN_REPORT.because("Look at the reports again.")),
                reason,
                by);
    }

    private RemovalId remove(AssemblyId assembly, Target target, String reason, String by) {
        Instant now = clock.instant();
        RemovalId id = RemovalId.random();
        if (!removals.insert(id, assembly, target, reason, new Remover.Staff(by), now)) {
            throw ConductProblem.ALREADY_REMOVED.because("Look at the removals again.");
        }
        ParticipantId participant = target.participant();
        publish(new ParticipantRemoved(assembly, participant, now));
        removing.removeFromRounds(assembly, participant, now);
        LOG.infof("Somebody was removed assemblyId=%s", assembly);
        return id;
    }

    @Transactional
    void lift(AssemblyId assembly, RemovalId id, String by) {
        requireResponsible(assembly, by);
        Removal removal = removals.lock(assembly, id)
                .orElseThrow(() -> ConductProblem.UNKNOWN_REMOVAL.because("Look at the removals again."));
        if (removal.lifted()) {
            return;
        }
        Instant now = clock.instant();
        removals.lift(id, by, now);
        removal.participant().ifPresent(participant -> {
            if (!removals.stands(assembly, participant)) {
                removing.readmit(assembly, participant);
            }
            if (removal.ofAssembly()) {
                publish(new ParticipantReadmitted(assembly, participant, now));
            }
        });
        LOG.infof("A removal was lifted assemblyId=%s", assembly);
    }

    private void requireResponsible(AssemblyId assembly, String username) {
        if (responsible.of(assembly).filter(username::equals).isEmpty()) {
            throw ConductProblem.NOT_THE_RESPONSIBLE_PERSON.because(
                    "Ask whoever is named for this assembly, or an organiser to name you.");
        }
    }

    private void publish(RemovalEvent event) {
        outbox.append(Topics.REMOVALS, event.assemblyId() + "/" + event.participantId(), event);
    }
}
