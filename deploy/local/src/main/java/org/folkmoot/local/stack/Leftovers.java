package org.folkmoot.local.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.backing.postgres.PostgresServer;
import org.folkmoot.backing.process.PidFile;
import org.folkmoot.backing.process.Processes;

/** Processes that an earlier launcher could not stop, because it was killed. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration ORDERLY_STOP = Duration.ofSeconds(60);

    private Leftovers() {}

    static void requireDown(StackLayout layout) throws IOException {
        Optional<ProcessHandle> launcher = layout.pidFile(Stack.LAUNCHER).running();
        if (launcher.isPresent()) {
            throw new AlreadyUpException(launcher.get().pid(), layout.state());
        }
    }

    /** Stops the launcher, if there is one, and then whatever of the stack still runs; tells whether anything did. */
    public static boolean stopAll(StackLayout layout) throws IOException {
        Optional<ProcessHandle> launcher = layout.pidFile(Stack.LAUNCHER).running();
        launcher.ifPresent(running -> Processes.end(running, ORDERLY_STOP));
        return end(layout) || launcher.isPresent();
    }

    /** Only processes that were recorded with their start time, or that hold our data directory, are touched. */
    static boolean end(StackLayout layout) throws IOException {
        if (!Files.isDirectory(layout.run())) {
            return false;
        }
        List<ProcessHandle> running = new ArrayList<>();
        for (PidFile recorded : recorded(layout)) {
            recorded.running().ifPresent(running::add);
        }
        running.forEach(ProcessHandle::destroy);
        running.forEach(process -> Processes.end(process, GRACE));
        PostgresServer.endLeftover(BackingParts.postgresOptions(layout));
        for (PidFile recorded : recorded(layout)) {
            recorded.forget();
        }
        Files.deleteIfExists(layout.statusFile());
        return !running.isEmpty();
    }

    private static List<PidFile> recorded(StackLayout layout) throws IOException {
        var files = new ArrayList<PidFile>();
        for (Path broker : brokers(layout)) {
            files.add(BackingParts.kafkaOptions(layout, broker.getFileName().toString())
                    .pidFile());
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(layout.run(), "*.pid")) {
            found.forEach(file -> files.add(new PidFile(file)));
        }
        return files;
    }

    private static List<Path> brokers(StackLayout layout) throws IOException {
        if (!Files.isDirectory(layout.data())) {
            return List.of();
        }
        try (Stream<Path> data = Files.list(layout.data())) {
            return data.filter(directory -> directory.getFileName().toString().startsWith("kafka"))
                    .toList();
        }
    }
}
