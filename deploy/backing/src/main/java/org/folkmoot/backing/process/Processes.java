package org.folkmoot.backing.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes. */
public final class Processes {
    private Processes() {}

    /** Asks the process to end, and ends it if it has not done so in time. */
    public static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!ended(process, grace)) {
            process.destroyForcibly();
            ended(process, grace);
        }
    }

    /** Whether the process is gone before the time is over; its exit code is known then. */
    public static boolean ended(Process process, Duration atMost) {
        try {
            // Its handle tells of the end a moment before the exit code is there.
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Whether the process is gone before the time is over. */
    public static boolean ended(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException unknown) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
