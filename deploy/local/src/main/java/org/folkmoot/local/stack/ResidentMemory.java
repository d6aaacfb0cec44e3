package org.folkmoot.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that processes really hold, in bytes; a page that several share is counted once, in parts. */
public final class ResidentMemory {
    private static final long KIBIBYTE = 1024;

    private ResidentMemory() {}

    /** Of a process alone. */
    public static long of(ProcessHandle process) {
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        long shared = figure(entry.resolve("smaps_rollup"), "Pss:");
        return shared > 0 ? shared : figure(entry.resolve("status"), "VmRSS:");
    }

    /** Of a process with all that it started. */
    public static long ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(ResidentMemory::of)
                .sum();
    }

    private static long figure(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
