package org.folkmoot.assembly.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.folkmoot.assembly.schedule.Assembly;
import org.folkmoot.assembly.schedule.AssemblyAccepted;
import org.folkmoot.assembly.schedule.AssemblyDecision;
import org.folkmoot.assembly.schedule.AssemblyRefused;
import org.folkmoot.assembly.schedule.AssemblyRepository;
import org.folkmoot.assembly.schedule.AssemblyStatus;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyEnded;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyStarted;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.StageEvent.SegmentStarted;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.jboss.logging.Logger;

@ApplicationScoped
class StageService {
    private static final Logger LOG = Logger.getLogger(StageService.class);

    private final AssemblyRepository assemblies;
    private final Outbox outbox;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    StageService(AssemblyRepository assemblies, Outbox outbox) {
        this.assemblies = assemblies;
        this.outbox = outbox;
    }

    @Transactional
    AssemblyDecision start(AssemblyId id) {
        return switch (assemblies.lock(id).orElse(null)) {
            case null -> new AssemblyRefused.UnknownAssembly(id);
            case Assembly.Published published -> {
                Assembly.Started started = published.start(clock.instant());
                LOG.infof("Started assemblyId=%s", id);
                yield moved(started, new AssemblyStarted(started.details(), started.startedAt()));
            }
            case Assembly other -> AssemblyRefused.WrongState.of(other, AssemblyStatus.PUBLISHED);
        };
    }

    @Transactional
    AssemblyDecision end(AssemblyId id) {
        return switch (assemblies.lock(id).orElse(null)) {
            case null -> new AssemblyRefused.UnknownAssembly(id);
            case Assembly.Started started -> {
                Assembly.Ended ended = started.end(clock.instant());
                LOG.infof("Ended assemblyId=%s", id);
                yield moved(ended, new AssemblyEnded(ended.details(), ended.startedAt(), ended.endedAt()));
            }
            case Assembly other -> AssemblyRefused.WrongState.of(other, AssemblyStatus.STARTED);
        };
    }

    @Transactional
    AssemblyDecision startSegment(AssemblyId id, String segmentId) {
        return switch (assemblies.lock(id).orElse(null)) {
            case null -> new AssemblyRefused.UnknownAssembly(id);
            case Assembly.Started started -> startSegment(started, segmentId);
            case Assembly other -> AssemblyRefused.WrongState.of(other, AssemblyStatus.STARTED);
        };
    }

    private AssemblyDecision startSegment(Assembly.Started before, String segmentId) {
        AssemblyDecision decision = before.startSegment(segmentId);
        // Pressing the button twice does not start the segment anew.
        if (decision instanceof AssemblyAccepted(Assembly.Started after) && !after.equals(before)) {
            Instant now = clock.instant();
            assemblies.store(after);
            after.onStage()
                    .ifPresent(segment -> outbox.append(
                            Topics.STAGE, after.id().toString(), new SegmentStarted(after.id(), segment, now)));
            LOG.infof("Started segment assemblyId=%s segmentId=%s", after.id(), segmentId);
        }
        return decision;
    }

    private AssemblyAccepted moved(Assembly moved, AssemblyEvent event) {
        assemblies.store(moved);
        outbox.append(Topics.ASSEMBLIES, moved.id().toString(), event);
        return new AssemblyAccepted(moved);
    }
}
