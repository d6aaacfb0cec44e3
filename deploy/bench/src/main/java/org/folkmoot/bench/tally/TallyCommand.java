package org.folkmoot.bench.tally;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.folkmoot.bench.report.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How fast ballots are counted. */
@Command(
        name = "tally",
        description = {
            "How fast the packaged results service counts ballots, exactly once, against a plain Kafka Streams table of"
                    + " the latest ballots with a count, with the same settings. The ballots of a round appear all at"
                    + " once, when their transaction is committed; a round ends when the published figures of every area"
                    + " are exactly those expected, and every one is compared with the plain count's. Then ballots arrive"
                    + " steadily, and the time from acknowledgement to the published tally is measured.",
            "Exit codes: 0 the bars hold, 1 one does not, 2 wrong usage, 3 something needed is missing."
        },
        mixinStandardHelpOptions = true)
public final class TallyCommand implements Callable<Integer> {
    private static final int MOST_BALLOTS = 2_000_000;

    @Option(names = "--ballots", defaultValue = "1000000", description = "in each round (default: ${DEFAULT-VALUE})")
    private int ballots;

    @Option(names = "--voters", defaultValue = "50000", description = "default: ${DEFAULT-VALUE}")
    private int voters;

    @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--steady",
            defaultValue = "15",
            description = "seconds of steady arrival (default: ${DEFAULT-VALUE})")
    private int steady;

    @Option(names = "--rate", defaultValue = "5000", description = "ballots a second then (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--through",
            defaultValue = "log",
            converter = ThroughName.class,
            description = "what acknowledges the ballots that arrive steadily: voting, with token and HTTP; or log, the"
                    + " broker itself, without the voting service (default: ${DEFAULT-VALUE})")
    private Freshness.Through through;

    @Option(names = "--heap", defaultValue = "384m", description = "of each program (default: ${DEFAULT-VALUE})")
    private String heap;

    @Mixin
    private Reporting reporting;

    private static final class ThroughName implements ITypeConverter<Freshness.Through> {
        @Override
        public Freshness.Through convert(String name) {
            return switch (name) {
                case "voting" -> Freshness.Through.VOTING;
                case "log" -> Freshness.Through.LOG;
                default -> throw new TypeConversionException("say voting or log, not " + name);
            };
        }
    }

    @Override
    public Integer call() throws Exception {
        reporting.within("--rounds", rounds, 1, BallotBatches.MOST_BATCHES - 1);
        reporting.within("--ballots", ballots, 1, MOST_BALLOTS);
        reporting.within("--voters", voters, 1, 1_000_000);
        reporting.within("--steady", steady, 1, 60);
        reporting.within("--rate", rate, 1, 20_000);
        var plan = new TallyBench.Plan(ballots, voters, rounds, Duration.ofSeconds(steady), rate, through, heap);
        return new TallyBench(plan, reporting.report()).run();
    }
}
