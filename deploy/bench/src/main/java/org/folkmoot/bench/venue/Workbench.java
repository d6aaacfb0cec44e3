package org.folkmoot.bench.venue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.folkmoot.backing.process.FileTree;
import org.folkmoot.backing.process.Processes;

/** Everything that a bench starts, and a directory for it. All of it ends with the bench, also by Ctrl-C. */
public final class Workbench implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Path directory;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Thread onInterrupt = Thread.ofPlatform().unstarted(this::interrupted);
    private boolean closed;

    private Workbench(Path directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    public static Workbench open() {
        try {
            return new Workbench(Files.createTempDirectory("folkmoot-bench-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** Starts something that is closed with the bench, the last started first. */
    public <T extends AutoCloseable> T start(Start<T> start) throws Exception {
        T thing = start.start();
        synchronized (this) {
            if (!closed) {
                started.push(thing);
                return thing;
            }
        }
        thing.close();
        throw new IllegalStateException("The bench has ended");
    }

    /** How something is started. */
    @FunctionalInterface
    public interface Start<T> {
        T start() throws Exception;
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException shuttingDown) {
            return;
        }
    }

    /** What was about to start is nobody's yet: it is known only as a child of this process. */
    private void interrupted() {
        closeAll();
        ProcessHandle.current().children().forEach(child -> Processes.end(child, GRACE));
    }

    private synchronized void closeAll() {
        closed = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("folkmoot: could not end a part of the bench: " + e.getMessage());
            }
        }
        try {
            FileTree.delete(directory);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("folkmoot: could not delete " + directory);
        }
    }
}
