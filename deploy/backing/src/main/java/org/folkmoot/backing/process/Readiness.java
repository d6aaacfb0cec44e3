package org.folkmoot.backing.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for a process that was just started until it answers. */
public final class Readiness {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOG_LINES_SHOWN = 12;
    /** A log may have grown large by the time that it matters. */
    private static final int MOST_LOG_BYTES = 64 * 1024;

    private Readiness() {}

    /**
     * Returns when {@code ready} says so.
     *
     * @throws BackingFailedException when the process ends first, or the time is over
     */
    public static void await(String name, Process process, Path log, Duration atMost, BooleanSupplier ready) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new BackingFailedException(
                        name + " ended with exit code " + process.exitValue() + "; see " + log + "\n" + lastLines(log));
            }
            if (System.nanoTime() > end) {
                throw new BackingFailedException(name + " did not answer within " + atMost.toSeconds() + " s; see "
                        + log + "\n" + lastLines(log));
            }
            pause();
        }
    }

    /** Waits a moment before the next look; an interrupt is kept for the caller. */
    public static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailedException("interrupted while waiting", interrupted);
        }
    }

    private static String lastLines(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), MOST_LOG_BYTES)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
