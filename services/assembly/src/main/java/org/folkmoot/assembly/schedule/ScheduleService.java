package org.folkmoot.assembly.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.agenda.Agenda;
import org.folkmoot.assembly.agenda.AgendaRejected;
import org.folkmoot.assembly.area.AreaProjection;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.jboss.logging.Logger;

@ApplicationScoped
class ScheduleService {
    private static final Logger LOG = Logger.getLogger(ScheduleService.class);

    private final AssemblyRepository assemblies;
    private final AreaProjection areas;
    private final Outbox outbox;

    ScheduleService(AssemblyRepository assemblies, AreaProjection areas, Outbox outbox) {
        this.assemblies = assemblies;
        this.areas = areas;
        this.outbox = outbox;
    }

    @Transactional
    AssemblyDecision create(AssemblyProposal proposal) {
        if (!areas.tree().knows(proposal.area())) {
            return new AssemblyRefused.UnknownArea(proposal.area());
        }
        return switch (Agenda.of(proposal.agenda())) {
            case AgendaRejected rejected -> new AssemblyRefused.AgendaNotUsable(rejected.mistakes());
            case Agenda agenda -> {
                Assembly.Draft draft = proposal.draft(AssemblyId.random(), agenda);
                assemblies.add(draft);
                LOG.infof("Drafted assemblyId=%s", draft.id());
                yield new AssemblyAccepted(draft);
            }
        };
    }

    @Transactional
    AssemblyDecision publish(AssemblyId id) {
        return switch (assemblies.lock(id).orElse(null)) {
            case null -> new AssemblyRefused.UnknownAssembly(id);
            case Assembly.Draft draft -> publish(draft);
            case Assembly other -> AssemblyRefused.WrongState.of(other, AssemblyStatus.DRAFT);
        };
    }

    private AssemblyDecision publish(Assembly.Draft draft) {
        var named = assemblies.findAll(
                draft.followUps().stream().map(FollowUp::assemblyId).toList());
        AssemblyDecision decision = draft.publish(new FollowUpRule(areas.tree(), named));
        if (decision instanceof AssemblyAccepted(Assembly published)) {
            assemblies.store(published);
            outbox.append(Topics.ASSEMBLIES, published.id().toString(), new AssemblyPublished(published.details()));
            LOG.infof("Published assemblyId=%s", published.id());
        }
        return decision;
    }

    @Transactional
    AssemblyDecision announced(AssemblyId id) {
        Optional<Assembly> found = assemblies.find(id);
        return found.isEmpty() || found.get() instanceof Assembly.Draft
                ? new AssemblyRefused.UnknownAssembly(id)
                : new AssemblyAccepted(found.get());
    }

    @Transactional
    List<Assembly> announced() {
        return assemblies.announced();
    }
}
