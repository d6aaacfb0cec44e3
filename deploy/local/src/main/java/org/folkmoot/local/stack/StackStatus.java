package org.folkmoot.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.folkmoot.backing.process.PidFile;

/**
 * What is known about a stack, also to other processes than the launcher: it stands in a file while the stack is up.
 *
 * @param address of the front door
 * @param bootstrapServers of the broker
 * @param launcher pid of the launcher
 * @param ready whether all parts answer
 */
public record StackStatus(
        String address, String bootstrapServers, long launcher, boolean ready, List<PartStatus> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public StackStatus {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param state one word
     * @param pid 0 for a part inside the launcher, and while there is none
     * @param since when it came to answer, ISO 8601; empty while it does not
     * @param restarts how often it was started again
     */
    public record PartStatus(String name, String state, int port, long pid, String since, int restarts) {}

    /** Of a stack that is up. */
    public static Optional<StackStatus> of(StackLayout layout) throws IOException {
        PidFile launcher = layout.pidFile(Stack.LAUNCHER);
        if (launcher.running().isEmpty() || !Files.exists(layout.statusFile())) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(layout.statusFile().toFile(), StackStatus.class));
    }

    void write(StackLayout layout) throws IOException {
        Path file = layout.statusFile();
        Path written = file.resolveSibling("stack.json.new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(written.toFile(), this);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** In bytes, the launcher and every process of every part. */
    public long residentMemory() {
        long own = ProcessHandle.of(launcher).map(ResidentMemory::of).orElse(0L);
        return own + parts.stream().mapToLong(StackStatus::residentMemory).sum();
    }

    /** In bytes; 0 for a part without a process of its own. */
    public static long residentMemory(PartStatus part) {
        return part.pid() == 0
                ? 0
                : ProcessHandle.of(part.pid()).map(ResidentMemory::ofTree).orElse(0L);
    }
}
