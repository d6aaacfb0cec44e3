package org.folkmoot.backing.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process across the life of the one that started it. The start time stands beside the pid, because pids
 * are used again: a process with another start time is somebody else's.
 */
public record PidFile(Path file) {
    public void write(ProcessHandle process) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, process.pid() + "\n" + startOf(process) + "\n");
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The remembered process, if it still runs. */
    public Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> startOf(process).equals(lines.get(1)));
    }

    /** Ends the remembered process if it still runs, and forgets it. */
    public void endLeftover(Duration grace) throws IOException {
        running().ifPresent(process -> Processes.end(process, grace));
        forget();
    }

    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
