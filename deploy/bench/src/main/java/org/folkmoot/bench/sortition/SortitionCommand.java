package org.folkmoot.bench.sortition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.folkmoot.bench.report.Report;
import org.folkmoot.bench.report.Reporting;
import org.folkmoot.bench.sortition.LotteryBench.Pair;
import org.folkmoot.bench.sortition.LotteryBench.Size;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast and how fairly panels are drawn by lot. */
@Command(
        name = "sortition",
        description = {
            "How fast and how fairly panels are drawn by lot, from pools made up like the volunteers of the United Kingdom:"
                    + " the fast way beside column generation in the same run, for 239 people and 30 seats, and for 1,727"
                    + " and 110; then a whole draw of 1,000 from 20,000 with its proof, which column generation is not"
                    + " tried on.",
            "Then the fast way again where people share addresses, of whom no two may sit in a panel: 1,727 and 110 with 40 %"
                    + " of them sharing, 20,000 and 1,000 with 60 %.",
            "And the lottery of invitations over a register, beside a plain HMAC and sort of the same people.",
            "Exit codes: 0 the bars hold, 1 one does not, 2 wrong usage, 3 something needed is missing."
        },
        mixinStandardHelpOptions = true)
public final class SortitionCommand implements Callable<Integer> {
    private static final List<Size> POOLS = List.of(new Size(239, 30), SortitionFigures.TIMES_FASTER);
    /** Two of a household never sit together, which is the hardest case. */
    private static final List<Size> SHARED = List.of(new Size(1_727, 110, 40), new Size(20_000, 1_000, 60));

    private static final Size WHOLE = new Size(20_000, 1_000);

    @Option(
            names = "--registered",
            defaultValue = "3000000",
            description = "people in the register (default: ${DEFAULT-VALUE})")
    private int registered;

    @Option(names = "--rounds", defaultValue = "3", description = "of invitations (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seed", defaultValue = "2026", description = "of the pools (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--patience",
            defaultValue = "240",
            description = "seconds after which column generation is given up (default: ${DEFAULT-VALUE})")
    private int patience;

    @Option(names = "--small", description = "239 people only, for a quick look")
    private boolean small;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws Exception {
        reporting.within("--registered", registered, 1_000, 5_000_000);
        reporting.within("--rounds", rounds, 1, 20);
        reporting.within("--patience", patience, 1, 86_400);
        Report report = reporting.report();
        report.say("inviting from %,d people".formatted(registered));
        var invitations = new InvitationBench(registered, seed, report).measure(rounds);
        var bench = new LotteryBench(seed, Duration.ofSeconds(patience), report);
        // The first one is not measured: libraries are being loaded.
        bench.fast(POOLS.getFirst());
        var fast = new ArrayList<LotteryBench.Fast>();
        for (Size size : small ? POOLS.subList(0, 1) : POOLS) {
            fast.add(bench.fast(size));
        }
        Size whole = small ? POOLS.getFirst() : WHOLE;
        report.say("drawing %,d from %,d".formatted(whole.seats(), whole.people()));
        var draw = DrawBench.measure(whole, seed);
        var shared = new ArrayList<LotteryBench.Fast>();
        for (Size size : small ? List.of(new Size(239, 30, 40)) : SHARED) {
            shared.add(bench.fast(size));
        }
        var pairs = new ArrayList<Pair>();
        for (var each : fast) {
            pairs.add(bench.withReference(each));
        }
        var figures = new SortitionFigures(pairs, shared, whole, draw, registered, invitations);
        report.say(figures.table());
        return report.conclude("bench sortition", figures.json(), figures.held());
    }
}
