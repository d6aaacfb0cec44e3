package org.folkmoot.defaults.conduct;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RemovalEvent;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantReadmitted;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantRemoved;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Who may not take part in an assembly any more. Held in memory: nobody waits for the answer, and nobody is asked. */
@ApplicationScoped
@IfBuildProperty(name = "folkmoot.removals.enabled", stringValue = "true")
public class Removals {
    private final Projections projections;
    private final Set<Removed> removed = ConcurrentHashMap.newKeySet();
    private volatile ProjectionReader reader;

    Removals(Projections projections) {
        this.projections = projections;
    }

    private record Removed(AssemblyId assembly, ParticipantId participant) {
        static Removed of(RemovalEvent event) {
            return new Removed(event.assemblyId(), event.participantId());
        }
    }

    public boolean isRemoved(AssemblyId assembly, ParticipantId participant) {
        return removed.contains(new Removed(assembly, participant));
    }

    /** @throws ProblemException 403 {@code removed} */
    public void requireNotRemoved(AssemblyId assembly, ParticipantId participant) {
        if (isRemoved(assembly, participant)) {
            throw refusal();
        }
    }

    public static ProblemException refusal() {
        return CommonProblem.REMOVED.because("Ask whoever is responsible for conduct at this assembly.");
    }

    /** Whether all who had been removed when this instance started are known. */
    public boolean caughtUp() {
        ProjectionReader running = reader;
        return running != null && running.caughtUp();
    }

    void onStart(@Observes StartupEvent event) {
        reader = projections.everything("removals", Subscription.to(Topics.REMOVALS, this::apply));
    }

    void apply(RemovalEvent event) {
        switch (event) {
            case ParticipantRemoved out -> removed.add(Removed.of(out));
            case ParticipantReadmitted back -> removed.remove(Removed.of(back));
        }
    }
}
