package org.folkmoot.bench.venue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time as Linux accounts for it in {@code /proc/PID/stat}, proc_pid_stat(5). */
public final class CpuTime {
    /** What user space is told in is always hundredths of a second. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private CpuTime() {}

    /** Seconds that a process has used, on all of its threads. */
    public static double seconds(long pid) {
        return ticks(pid, false) / TICKS_PER_SECOND;
    }

    /** Seconds of a process and all that come from it, those that have ended included. */
    public static double secondsOfTree(ProcessHandle root) {
        long ticks = ticks(root.pid(), true)
                + root.descendants().mapToLong(each -> ticks(each.pid(), true)).sum();
        return ticks / TICKS_PER_SECOND;
    }

    private static long ticks(long pid, boolean withEndedChildren) {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (IOException ended) {
            return 0;
        }
        // The name of the program stands in brackets and may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        int last = withEndedChildren ? CHILDREN_SYSTEM : USER + 1;
        for (int field = USER; field <= last; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks;
    }
}
