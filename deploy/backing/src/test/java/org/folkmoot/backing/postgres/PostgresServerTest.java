package org.folkmoot.backing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.backing.process.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @Test
    void keepsCommittedRowsOverAnOrderlyRestart() throws Exception {
        // Given
        try (var server = PostgresServer.start(PostgresOptions.in(directory))) {
            server.createDatabaseIfAbsent("register");
            execute(server, "create table person (name text)");
            execute(server, "insert into person values ('Ana')");
        }

        // When
        try (var server = PostgresServer.start(PostgresOptions.in(directory))) {
            server.createDatabaseIfAbsent("register");

            // Then
            assertThat(onlyName(server)).isEqualTo("Ana");
        }
    }

    @Test
    void keepsCommittedRowsWhenThePostmasterIsKilled() throws Exception {
        // Given
        try (var server = PostgresServer.start(PostgresOptions.in(directory))) {
            server.createDatabaseIfAbsent("register");
            execute(server, "create table person (name text)");
            execute(server, "insert into person values ('Ben')");

            // When
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

            // Then
            assertThat(Processes.ended(server.process().toHandle(), PATIENCE)).isTrue();
        }
        try (var server = PostgresServer.start(PostgresOptions.in(directory))) {
            assertThat(onlyName(server)).isEqualTo("Ben");
        }
    }

    @Test
    void takesTheDirectoryOverFromAServerThatWasLeftBehind() throws Exception {
        // Given: the guard is killed, so that nobody ends the server.
        int port = LocalPorts.free();
        var leftBehind = PostgresServer.start(PostgresOptions.in(directory).withPort(port));
        var postmaster = ProcessHandle.of(leftBehind.pid()).orElseThrow();
        leftBehind.process().destroyForcibly();
        assertThat(Processes.ended(leftBehind.process().toHandle(), PATIENCE)).isTrue();
        assertThat(postmaster.isAlive()).isTrue();

        // When
        try (var server = PostgresServer.start(PostgresOptions.in(directory).withPort(port))) {
            // Then
            assertThat(postmaster.isAlive()).isFalse();
            assertThat(server.pid()).isNotEqualTo(postmaster.pid());
        }
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws Exception {
        // Given
        try (var server = PostgresServer.start(PostgresOptions.in(directory))) {
            var postmaster = ProcessHandle.of(server.pid()).orElseThrow();

            // When: all that the guard sees of a parent's death is that the pipe closes.
            server.process().getOutputStream().close();

            // Then
            await().atMost(PATIENCE).until(() -> !postmaster.isAlive());
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (var server = PostgresServer.start(PostgresOptions.in(directory))) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "wrong"));
        }
    }

    private static void execute(PostgresServer server, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("register"), server.user(), server.password());
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static String onlyName(PostgresServer server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("register"), server.user(), server.password());
                var running = connection.createStatement();
                var rows = running.executeQuery("select name from person")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
