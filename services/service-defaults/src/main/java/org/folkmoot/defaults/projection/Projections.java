package org.folkmoot.defaults.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.folkmoot.defaults.kafka.DeadLetters;
import org.folkmoot.defaults.kafka.KafkaClients;

/**
 * The readers of this instance; it is ready when all that read everything have caught up with what was there at the
 * start. What a group shares does not make an instance know more, so readiness does not wait for it.
 */
@ApplicationScoped
public class Projections {
    private static final Map<String, Object> BULK =
            Map.of(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 256 * 1024, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);

    private static final Duration REGULAR_LOOK = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final List<ProjectionReader> readers = new CopyOnWriteArrayList<>();

    Projections(KafkaClients clients, DeadLetters deadLetters, MeterRegistry meters) {
        this.clients = clients;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /**
     * Reads every partition of the topics from their beginning and for ever, on one thread of its own: for foreign
     * facts held in memory. Every instance reads everything.
     */
    public ProjectionReader everything(String name, Subscription... subscriptions) {
        return start(
                new ProjectionReader(name, null, Map.of(), REGULAR_LOOK, clients, deadLetters, List.of(subscriptions)));
    }

    /**
     * As {@link #everything}, in large portions: for logs on which so much comes that asking for each record would take
     * more time than reading it. What it knows is up to a tenth of a second older for that.
     */
    public ProjectionReader everythingInBulk(String name, Subscription... subscriptions) {
        return start(
                new ProjectionReader(name, null, BULK, REGULAR_LOOK, clients, deadLetters, List.of(subscriptions)));
    }

    /**
     * Reads the topics as one member of the consumer group {@code <service>.<name>}: for effects in a database. A
     * record is committed after its effect, so an effect may be repeated and must be idempotent. An effect that fails
     * is repeated until it succeeds, and nothing behind it is read before: only an unreadable record is put aside.
     */
    public ProjectionReader shared(String name, Subscription... subscriptions) {
        return start(new ProjectionReader(
                name, group(name), Map.of(), REGULAR_LOOK, clients, deadLetters, List.of(subscriptions)));
    }

    /** The consumer group of a {@link #shared} reader; its committed offsets say how far it has come. */
    public String group(String name) {
        return clients.service() + "." + name;
    }

    boolean caughtUp() {
        return readers.stream().allMatch(reader -> reader.isShared() || reader.caughtUp());
    }

    List<ProjectionReader> readers() {
        return readers;
    }

    private ProjectionReader start(ProjectionReader reader) {
        readers.add(reader);
        meters.gauge(
                "folkmoot.projection.staleness.seconds",
                io.micrometer.core.instrument.Tags.of("projection", reader.name()),
                reader,
                each -> each.staleness().toMillis() / 1000.0);
        reader.start();
        return reader;
    }

    void onStop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        readers.forEach(ProjectionReader::close);
    }
}
