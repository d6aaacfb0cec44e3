package org.folkmoot.results.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.kafka.DeadLetters;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.AreaTree;
import org.folkmoot.results.tally.TallySettings;
import org.folkmoot.results.tally.TallyTopology;
import org.jboss.logging.Logger;

/**
 * Starts the tally once contests and areas have been read, and ends it with the service. Counting with half a tree
 * would be put right later, but it would show for a moment.
 */
@ApplicationScoped
class TallyStreams {
    private static final Logger LOG = Logger.getLogger(TallyStreams.class);
    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration FACTS_CHECK = Duration.ofMillis(20);

    private final Projections projections;
    private final ContestRegister contests;
    private final AreaTree areas;
    private final MeterRegistry meters;
    private final StreamsMember member;
    private final KafkaStreams streams;
    private volatile boolean stopping;

    TallyStreams(
            Projections projections,
            ContestRegister contests,
            AreaTree areas,
            DeadLetters deadLetters,
            MeterRegistry meters,
            StreamConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String bootstrapServers,
            @ConfigProperty(name = "folkmoot.topics.replication", defaultValue = "1") int replication,
            @ConfigProperty(name = "folkmoot.streams.directory") Path directory) {
        this.projections = projections;
        this.contests = contests;
        this.areas = areas;
        this.meters = meters;
        member = StreamsMember.in(directory);
        var settings = new TallySettings(
                config.flushInterval(), config.closeHorizon(), config.stores(), config.suppressionSize());
        streams = new KafkaStreams(
                TallyTopology.build(contests, areas, deadLetters::put, settings),
                StreamSettings.of(
                        config.application(), bootstrapServers, directory, replication, member.name(), config),
                new MemberClients(config.application(), member.name()));
    }

    void onStart(@Observes StartupEvent event) {
        streams.setUncaughtExceptionHandler(TallyStreams::afterFailure);
        streams.setStateListener((now, before) -> LOG.infof("The tally changes state=%s from=%s", now, before));
        new KafkaStreamsMetrics(streams).bindTo(meters);
        ProjectionReader facts = projections.everything(
                "facts",
                Subscription.to(Topics.CONTESTS, contests::apply),
                Subscription.to(Topics.AREAS, areas::apply));
        Thread.ofVirtual().name("tally-start").start(() -> startAfter(facts));
    }

    State state() {
        return streams.state();
    }

    void onStop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE - 1) ShutdownEvent event) {
        stopping = true;
        streams.close(GRACE);
        member.close();
    }

    private void startAfter(ProjectionReader facts) {
        while (!facts.caughtUp()) {
            LockSupport.parkNanos(FACTS_CHECK.toNanos());
        }
        if (!stopping) {
            streams.start();
        }
    }

    /** What a failed thread had not committed is undone and done again by its successor. */
    private static StreamThreadExceptionResponse afterFailure(Throwable failure) {
        if (isReplaced(failure)) {
            LOG.errorf(failure, "Another instance has taken this one's name; this one ends");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.errorf(failure, "The tally starts again after a failure");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean isReplaced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FencedInstanceIdException) {
                return true;
            }
        }
        return false;
    }
}
