package org.folkmoot.bench.ballots;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.folkmoot.bench.report.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast ballots are taken. */
@Command(
        name = "ballots",
        description = {
            "Acknowledged ballots a second through the authenticated endpoint of the packaged voting service, against a"
                    + " bare Vert.x route that writes the same bytes to the same Kafka, and against upserts by pgbench."
                    + " One broker: acknowledged means that it is in the page cache.",
            "Exit codes: 0 the bars hold, 1 one does not, 2 wrong usage, 3 something needed is missing."
        },
        mixinStandardHelpOptions = true)
public final class BallotsCommand implements Callable<Integer> {
    private static final int LONGEST_RUN = 20;
    private static final int MOST_ROUNDS = 5;
    private static final int MOST_WARM_UP = 1_000_000;
    private static final int MOST_VOTERS = 50_000;

    @Option(names = "--seconds", defaultValue = "8", description = "of each run (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "100000",
            description = "ballots to each server before the first round (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--voters", defaultValue = "4000", description = "who vote in turn (default: ${DEFAULT-VALUE})")
    private int voters;

    @Option(names = "--connections", defaultValue = "64", description = "of the load (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--heap", defaultValue = "384m", description = "of each server (default: ${DEFAULT-VALUE})")
    private String heap;

    @Option(names = "--no-wrk", description = "load from a client in this process, even if wrk is here")
    private boolean withoutWrk;

    @Option(names = "--profile", paramLabel = "FILE.jfr", description = "record the voting service's rounds")
    private Path profile;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws Exception {
        reporting.within("--seconds", seconds, 1, LONGEST_RUN);
        reporting.within("--rounds", rounds, 1, MOST_ROUNDS);
        reporting.within("--warm-up", warmUp, 1, MOST_WARM_UP);
        reporting.within("--voters", voters, 2, MOST_VOTERS);
        reporting.within("--connections", connections, 2, 1_000);
        var plan = new BallotsBench.Plan(
                Duration.ofSeconds(seconds),
                rounds,
                warmUp,
                voters,
                connections,
                heap,
                !withoutWrk && WrkLoad.isPresent(),
                profile);
        return new BallotsBench(plan, reporting.report()).run();
    }
}
