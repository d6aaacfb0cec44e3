package org.folkmoot.backing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.backing.process.BackingFailedException;
import org.folkmoot.backing.process.FileTree;
import org.folkmoot.backing.process.Processes;

/** Runs PostgreSQL's own programs. */
final class PostgresCommands {
    private static final Duration CREATION = Duration.ofMinutes(2);

    /**
     * Ends the server when the process that started it is gone, however it went: then the pipe on its standard input
     * closes. A session of its own keeps the terminal's Ctrl-C from it.
     */
    private static final String GUARD = """
            exec 3<&0
            "$@" 3<&- </dev/null & server=$!
            { read -r _ <&3; kill -INT "$server"; } 2>/dev/null & watch=$!
            trap 'kill -INT "$server"' INT TERM
            exec 3<&-
            while kill -0 "$server" 2>/dev/null; do wait "$server"; code=$?; done
            kill "$watch" 2>/dev/null
            exit "$code"
            """;

    private final PostgresOptions options;
    private final PostgresSoftware software;

    PostgresCommands(PostgresOptions options, PostgresSoftware software) {
        this.options = options;
        this.software = software;
    }

    void createClusterIfAbsent(String owner) throws IOException {
        if (Files.exists(options.data().resolve("PG_VERSION"))) {
            return;
        }
        // Moved into place when it is complete: half a cluster would look like a whole one to the next start.
        Path created = options.directory().resolve("data.new");
        FileTree.delete(created);
        Path password = Files.createTempFile("folkmoot", null);
        try {
            Files.writeString(password, options.password());
            var command = unprivileged("initdb");
            command.addAll(List.of("-D", created.toString(), "-U", owner, "-A", "scram-sha-256"));
            command.addAll(List.of("--pwfile", password.toString(), "--encoding", "UTF8"));
            command.addAll(List.of("--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
            Process creation = logged(command).start();
            if (!Processes.ended(creation, CREATION) || creation.exitValue() != 0) {
                creation.destroyForcibly();
                throw new BackingFailedException("PostgreSQL could not create its data; see " + options.log());
            }
            Files.move(created, options.data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(password);
        }
    }

    /** Starts the server; the process returned is the guard that ends with it. */
    Process serve(int port) throws IOException {
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "sh"));
        command.addAll(unprivileged("postgres"));
        command.addAll(List.of("-D", options.data().toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "max_wal_size=512MB",
                "jit=off")) {
            command.addAll(List.of("-c", setting));
        }
        return logged(command).start();
    }

    private ProcessBuilder logged(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile()));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and the files still are ours. */
    private List<String> unprivileged(String program) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(software.program(program).toString());
        return command;
    }
}
