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
import java.util.function.Function;
import java.util.function.IntFunction;
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
            select gen_random_uuid(), ?, entry.key, entry.type, entry.payload, ?
            from unnest(?, ?, ?) with ordinality as entry (key, type, payload, place)
            order by entry.place""";

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
            insert.setString(1, topic.name());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setArray(3, connection.createArrayOf("text", each(entries, Entry::key, String[]::new)));
            insert.setArray(4, connection.createArrayOf("text", each(entries, Outbox::type, String[]::new)));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", each(entries, entry -> topic.codec().encode(entry.event()), byte[][]::new)));
            insert.executeUpdate();
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

    private static String type(Entry<?> entry) {
        return entry.event().getClass().getSimpleName();
    }

    private static <E, T> T[] each(List<? extends E> entries, Function<E, T> part, IntFunction<T[]> array) {
        return entries.stream().map(part).toArray(array);
    }
}
