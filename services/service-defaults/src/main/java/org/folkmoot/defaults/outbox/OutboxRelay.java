package org.folkmoot.defaults.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.kafka.KafkaClients;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox. One instance at a time, by an advisory lock; a row goes only after the broker acknowledged its
 * record, so a crash repeats records and never loses one. Its lag is {@code folkmoot_outbox_lag_seconds}.
 */
@ApplicationScoped
@IfBuildProperty(name = "folkmoot.outbox.enabled", stringValue = "true")
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x466f6c6b6d6f6f74L;
    private static final int BATCH = 5_000;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration LOCK_CHECK = Duration.ofMillis(500);

    private final DataSource database;
    private final KafkaClients clients;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    private volatile boolean closing;
    private volatile Instant oldest;
    /**
     * While a long queue is worked off, the last position of it that is done: PostgreSQL would walk past all rows that were
     * deleted a moment ago, again and again. Then from the beginning, where a slower transaction may have left a row.
     */
    private long doneTo;

    OutboxRelay(DataSource database, KafkaClients clients, MeterRegistry meters) {
        this.database = database;
        this.clients = clients;
        meters.gauge("folkmoot.outbox.lag.seconds", this, OutboxRelay::lagSeconds);
    }

    void onStart(@Observes StartupEvent event) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        closing = true;
        wake();
        thread.join(Duration.ofSeconds(12));
    }

    void wake() {
        wakeUps.release();
    }

    private double lagSeconds() {
        Instant waiting = oldest;
        return waiting == null ? 0 : Duration.between(waiting, Instant.now()).toMillis() / 1000.0;
    }

    private void run() {
        while (!closing) {
            KafkaProducer<String, byte[]> producer = clients.producer(Map.of("linger.ms", 5, "batch.size", 256 * 1024));
            try {
                while (!closing) {
                    if (publish(producer) < BATCH) {
                        wakeUps.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                        wakeUps.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf(e, "Publishing the outbox again after a failure");
                pause();
            } finally {
                doneTo = 0;
                abandon(producer);
            }
        }
    }

    /**
     * Whatever is not acknowledged by now is published again by whoever holds the lock next. It must not come a second
     * time after that: of two records with one key the broker keeps the last.
     */
    private static void abandon(KafkaProducer<?, ?> producer) {
        producer.close(Duration.ZERO);
    }

    private void pause() {
        try {
            wakeUps.drainPermits();
            wakeUps.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private int publish(KafkaProducer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int published = locked(connection) ? publishBatch(connection, producer) : 0;
                connection.commit();
                return published;
            } catch (SQLException | ExecutionException | InterruptedException | RuntimeException e) {
                // Before the lock goes to another instance.
                abandon(producer);
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private int publishBatch(Connection connection, KafkaProducer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> positions = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        Instant first = null;
        try (PreparedStatement select = connection.prepareStatement("""
                select position, id, aggregatetype, aggregateid, type, payload, occurred_at
                from outbox where position > ? order by position limit ?""")) {
            select.setLong(1, doneTo);
            select.setInt(2, BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant time = row.getTimestamp(7).toInstant();
                    first = first == null ? time : first;
                    positions.add(row.getLong(1));
                    acknowledgements.add(producer.send(EventRecord.of(
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getBytes(6),
                            row.getObject(2, UUID.class),
                            time,
                            clients.service())));
                }
            }
        }
        oldest = first;
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            await(acknowledgement, connection);
        }
        delete(connection, positions);
        oldest = null;
        doneTo = positions.size() < BATCH ? 0 : positions.getLast();
        return positions.size();
    }

    /** No longer than the lock holds: it is lost with the connection. */
    private static void await(Future<RecordMetadata> acknowledgement, Connection connection)
            throws SQLException, ExecutionException, InterruptedException {
        while (true) {
            try {
                acknowledgement.get(LOCK_CHECK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (!connection.isValid(1)) {
                    throw new SQLException("The lock is lost with the connection that held it", e);
                }
            }
        }
    }

    private static void delete(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }
}
