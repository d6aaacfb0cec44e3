package org.folkmoot.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Servers that a test JVM starts once and ends with. What others need to know of them stands in system properties,
 * because Quarkus loads test classes several times over.
 */
final class TestMachine {
    private TestMachine() {}

    /** Starts the server unless this JVM already runs it; the starter returns what to remember and how to stop. */
    static String once(String property, Function<Path, Running> starter) {
        synchronized (System.getProperties()) {
            String known = System.getProperty(property);
            if (known != null) {
                return known;
            }
            Path directory = temporaryDirectory();
            Running running = starter.apply(directory);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                running.stop().run();
                delete(directory);
            }));
            System.setProperty(property, running.address());
            return running.address();
        }
    }

    record Running(String address, Runnable stop) {}

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("folkmoot-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
