package org.folkmoot.breakout;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.folkmoot.defaults.database.Database;

/** A lock that others run into, so that a test decides who is first. Goes with the connection. */
public final class HeldLock implements AutoCloseable {
    private final Connection connection;
    private final Database database = Arc.container().instance(Database.class).get();

    /** @param sql that takes it */
    public HeldLock(String sql, Object... parameters) throws SQLException {
        connection = Arc.container().instance(DataSource.class).get().getConnection();
        connection.setAutoCommit(false);
        try (var statement = Database.prepared(connection, sql, parameters)) {
            statement.execute();
        }
    }

    /**
     * Whether a statement waits for a lock, this one or another.
     *
     * @param statement a part of it
     */
    public boolean stops(String statement) {
        return database.first(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%' || ? || '%'",
                        row -> true, statement)
                .isPresent();
    }

    public void awaitThatItStops(String statement) {
        await().until(() -> stops(statement));
    }

    /** What was changed under it stands. */
    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
