package org.folkmoot.bench.burst;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.folkmoot.bench.report.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The moment when everybody presses the button. */
@Command(
        name = "burst",
        description = {
            "So many ballots in so few seconds, at times fixed beforehand, each from a voter of its own whose token the"
                    + " service has not seen. No answer holds back what comes after it: whatever finds every connection"
                    + " busy gets a new one, as far as the limit on open files goes. Latency counts from when a ballot was"
                    + " to be sent. Afterwards the log is read: every 201 has to be there, for exactly what it"
                    + " acknowledged; what cannot be taken has to be refused with 503.",
            "Exit codes: 0 all were offered in time, nothing is lost and nothing falsely acknowledged, 1 otherwise, 2 wrong"
                    + " usage, 3 something needed is missing."
        },
        mixinStandardHelpOptions = true)
public final class BurstCommand implements Callable<Integer> {
    private static final int MOST_BALLOTS = 200_000;
    private static final int LONGEST_BURST = 20;
    private static final int MOST_CONNECTIONS = 100_000;

    @Option(names = "--ballots", defaultValue = "37000", description = "default: ${DEFAULT-VALUE}")
    private int ballots;

    @Option(names = "--seconds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--connections",
            defaultValue = "8000",
            description = "opened before the burst, which opens more as it needs them (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            description = "seconds of ballots by others before (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--in-flight",
            defaultValue = "10000",
            description = "ballots that the service lets wait for the broker (default: ${DEFAULT-VALUE})")
    private int inFlight;

    @Option(names = "--heap", defaultValue = "384m", description = "of the service (default: ${DEFAULT-VALUE})")
    private String heap;

    @Option(names = "--seed", defaultValue = "2014", description = "of the arrival times (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws Exception {
        reporting.within("--ballots", ballots, 1, MOST_BALLOTS);
        reporting.within("--seconds", seconds, 1, LONGEST_BURST);
        reporting.within("--connections", connections, 1, MOST_CONNECTIONS);
        reporting.within("--warm-up", warmUp, 1, LONGEST_BURST);
        reporting.within("--in-flight", inFlight, 1, MOST_BALLOTS);
        var plan = new BurstBench.Plan(
                ballots, Duration.ofSeconds(seconds), connections, Duration.ofSeconds(warmUp), inFlight, heap, seed);
        return new BurstBench(plan, reporting.report()).run();
    }
}
