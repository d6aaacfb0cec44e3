package org.folkmoot.backing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.backing.process.Processes;

/** Server processes of an earlier run that still hold a data directory. */
final class PostgresLeftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private PostgresLeftovers() {}

    /** Ends them, the postmaster first and in an orderly way where there still is one. */
    static void end(Path data) throws IOException {
        postmaster(data).ifPresent(postmaster -> {
            interrupt(postmaster);
            if (!Processes.ended(postmaster, GRACE)) {
                postmaster.destroyForcibly();
            }
        });
        if (!Files.exists(data)) {
            return;
        }
        for (ProcessHandle server : serversIn(data)) {
            if (!Processes.ended(server, GRACE)) {
                server.destroyForcibly();
                Processes.ended(server, GRACE);
            }
        }
    }

    /** The process in charge of the directory, if it runs. Its pid file alone proves nothing: pids are used again. */
    static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> servesFrom(data, process));
    }

    private static List<ProcessHandle> serversIn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> servesFrom(data, process))
                .toList();
    }

    private static boolean servesFrom(Path data, ProcessHandle process) {
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).equals(data.toRealPath())
                    && Files.readSymbolicLink(entry.resolve("exe")).endsWith("postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /** The signal that means "disconnect everybody and stop"; Java itself can only send the one that waits for them. */
    private static void interrupt(ProcessHandle postmaster) {
        try {
            var kill = new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
            Processes.ended(kill.toHandle(), GRACE);
        } catch (IOException noSuchProgram) {
            postmaster.destroy();
        }
    }
}
