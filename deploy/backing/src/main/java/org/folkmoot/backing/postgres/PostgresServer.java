package org.folkmoot.backing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.folkmoot.backing.process.BackingFailedException;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.backing.process.Processes;
import org.folkmoot.backing.process.Readiness;

/** A real PostgreSQL server in processes of its own. */
public final class PostgresServer implements AutoCloseable {
    private static final String OWNER = "folkmoot";
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int ATTEMPTS_ON_FREE_PORTS = 3;

    private final PostgresOptions options;
    private final Process guard;
    private final int port;

    private PostgresServer(PostgresOptions options, Process guard, int port) {
        this.options = options;
        this.guard = guard;
        this.port = port;
    }

    /** Starts a server and returns when it answers; one left over in the same directory is ended first. */
    public static PostgresServer start(PostgresOptions options) {
        BackingFailedException last = null;
        int attempts = options.port() == 0 ? ATTEMPTS_ON_FREE_PORTS : 1;
        for (int attempt = 0; attempt < attempts; attempt++) {
            var server = launch(options);
            try {
                Readiness.await("PostgreSQL", server.guard, options.log(), options.readyWithin(), server::answers);
                return server;
            } catch (BackingFailedException failed) {
                // Between choosing a free port and listening on it somebody else may have taken it.
                last = failed;
                server.close();
            }
        }
        throw last;
    }

    private static PostgresServer launch(PostgresOptions options) {
        int port = LocalPorts.orFree(options.port());
        try {
            Files.createDirectories(options.directory());
            var commands = new PostgresCommands(options, PostgresSoftware.in(options.software()));
            PostgresLeftovers.end(options.data());
            commands.createClusterIfAbsent(OWNER);
            return new PostgresServer(options, commands.serve(port), port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean answers() {
        if (!LocalPorts.isOpen(port)) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Creates a database that belongs to {@link #user()}, unless it is there. */
    public void createDatabaseIfAbsent(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (Connection connection = connect();
                var lookup = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var creation = connection.createStatement()) {
            lookup.setString(1, name);
            if (!lookup.executeQuery().next()) {
                creation.execute("create database " + name);
            }
        } catch (SQLException failed) {
            throw new BackingFailedException("could not create the database " + name, failed);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), user(), password());
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return options.password();
    }

    public int port() {
        return port;
    }

    /** Ends when the server ends; the server's own processes are its descendants. */
    public Process process() {
        return guard;
    }

    /** Ends a server that an earlier run left behind in this directory, if there is one. */
    public static void endLeftover(PostgresOptions options) throws IOException {
        PostgresLeftovers.end(options.data());
    }

    /** The pid of the postmaster, the process that all others of this server come from. */
    public long pid() {
        Path data = options.data();
        try {
            return PostgresLeftovers.postmaster(data)
                    .orElseThrow(() -> new BackingFailedException("no PostgreSQL runs in " + data))
                    .pid();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Disconnects everybody and stops the server; its data stays. */
    @Override
    public void close() {
        Processes.end(guard.toHandle(), GRACE);
        try {
            PostgresLeftovers.end(options.data());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
