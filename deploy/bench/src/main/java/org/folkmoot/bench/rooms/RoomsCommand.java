package org.folkmoot.bench.rooms;

import java.util.concurrent.Callable;
import org.folkmoot.bench.report.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast and how well people are put into rooms. */
@Command(
        name = "rooms",
        description = {
            "How fast people are put into small rooms, against a plain shuffle of the same people, and how well. They"
                    + " live where the United Kingdom does, speak eight languages with a long tail, 3 %% have access needs"
                    + " and 3 %% are certified facilitators. There are three talks, each of which knows who met in those"
                    + " before.",
            "Every hard rule is counted by a check that shares no code with the allocation.",
            "Then the same people check in on the packaged services, and rooms are opened by the button: measured is the"
                    + " time until all is stored, published, and told to the pages that are open, each of which has to"
                    + " hear its own room.",
            "Exit codes: 0 the bars hold, 1 one does not, 2 wrong usage, 3 something needed is missing."
        },
        mixinStandardHelpOptions = true)
public final class RoomsCommand implements Callable<Integer> {
    /** A process may have 20,000 files open on many machines. */
    private static final int MOST_LISTENERS = 18_000;

    @Option(names = "--people", defaultValue = "50000", description = "default: ${DEFAULT-VALUE}")
    private int people;

    @Option(names = "--rounds", defaultValue = "3", description = "of measuring (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            description = "turns of shuffle and three talks that are not measured (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--listeners",
            defaultValue = "10000",
            description = "pages open on the packaged services; 0 leaves that part out (default: ${DEFAULT-VALUE})")
    private int listeners;

    @Option(names = "--seed", defaultValue = "2026", description = "of people and rooms (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws Exception {
        reporting.within("--people", people, 1, 500_000);
        reporting.within("--rounds", rounds, 1, 20);
        reporting.within("--warm-up", warmUp, 1, 1_000);
        reporting.within("--listeners", listeners, 0, MOST_LISTENERS);
        return new RoomsBench(new RoomsBench.Size(people, rounds, warmUp, listeners, seed), reporting.report()).run();
    }
}
