package org.folkmoot.backing.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for a process that was just started until it answers. */
public final class Readiness {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOG_LINES_SHOWN = 12;

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
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
