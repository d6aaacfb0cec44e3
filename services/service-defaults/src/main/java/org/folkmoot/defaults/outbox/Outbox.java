package org.folkmoot.defaults.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.folkmoot.contracts.event.Topic;

/**
 * Where a transaction leaves the events that it causes. They become true together with its other changes and are
 * published by the {@link OutboxRelay}, at least once, in the order of their rows.
 */
@ApplicationScoped
@IfBuildProperty(name = "folkmoot.outbox.enabled", stringValue = "true")
public class Outbox {
    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred_at)
            values (?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock = Clock.systemUTC();

    Outbox(DataSource database, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** An event and the key of the record it becomes. */
    public record Entry<E>(String key, E event) {}

    public <E> void append(Topic<E> topic, String key, E event) {
        append(topic, List.of(new Entry<>(key, event)));
    }

    /**
     * Appends events to the running transaction.
     *
     * @throws IllegalStateException when there is no transaction
     */
    public <E> void append(Topic<E> topic, List<? extends Entry<? extends E>> entries) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event needs the transaction of the change it tells of");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Timestamp now = Timestamp.from(clock.instant());
            for (Entry<? extends E> entry : entries) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, topic.name());
                insert.setString(3, entry.key());
                insert.setString(4, entry.event().getClass().getSimpleName());
                insert.setBytes(5, topic.codec().encode(entry.event()));
                insert.setTimestamp(6, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write to the outbox", e);
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                relay.wake();
            }
        });
    }
}
