package org.folkmoot.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.backing.postgres.PostgresOptions;
import org.folkmoot.backing.postgres.PostgresServer;

/** A real PostgreSQL, one for all tests of a JVM, with a new database each time an application starts. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final String PROPERTY = "folkmoot.test.postgres";
    private static final String USER = "folkmoot";

    @Override
    public Map<String, String> start() {
        String server = TestMachine.once(PROPERTY, directory -> {
            PostgresServer started = PostgresServer.start(PostgresOptions.in(directory));
            return new TestMachine.Running(started.jdbcUrl("postgres"), started::close);
        });
        String database = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = DriverManager.getConnection(server, USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database for the tests", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", server.replaceFirst("/postgres(\\?|$)", "/" + database + "$1"),
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", USER);
    }

    @Override
    public void stop() {
        // The server ends with the JVM.
    }
}
