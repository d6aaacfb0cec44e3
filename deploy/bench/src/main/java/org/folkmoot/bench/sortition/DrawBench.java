package org.folkmoot.bench.sortition;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.lottery.audit.SelfAudit;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.command.SortitionCommand;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.Completion;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.draw.Leftovers;
import org.folkmoot.lottery.draw.PeopleTable;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.fair.PanelLotteries;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import picocli.CommandLine;

/** A whole draw, from the pool to the checked proof. */
final class DrawBench {
    /** Declared before, known after. */
    private static final String SOURCE = "Six throws of a die";

    private static final String KEY = "rfc3797:1.2.3.4.5.6./";

    private DrawBench() {}

    /**
     * @param seconds from the pool to the published proof
     * @param verifySeconds to recompute all of it from the published files
     */
    record Drawn(
            double seconds, double verifySeconds, int selected, String method, double certifiedGap, boolean verified) {}

    static Drawn measure(LotteryBench.Size size, long seed) throws IOException {
        Pool pool = new Volunteers(Demography.OF_A_PANEL, seed).pool(size.people(), size.seats(), size.sharing());
        Path home = Files.createTempDirectory("folkmoot-bench-draw");
        try {
            long start = System.nanoTime();
            Freezing.Frozen frozen = freeze(pool, size, home.resolve("draw"));
            Completion.Drawn drawn = Completion.complete(frozen.directory(), Beacon.parse(KEY));
            double seconds = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            boolean verified = verify(frozen.directory());
            double verifySeconds = (System.nanoTime() - start) / 1e9;
            return new Drawn(
                    seconds,
                    verifySeconds,
                    drawn.selected().size(),
                    frozen.method(),
                    frozen.certifiedGap().doubleValue(),
                    verified);
        } finally {
            Leftovers.delete(home);
        }
    }

    private static Freezing.Frozen freeze(Pool pool, LotteryBench.Size size, Path directory) throws IOException {
        var people = new PeopleTable(
                List.of(), pool.people().stream().collect(Collectors.toMap(Person::id, person -> List.of())));
        var terms = new Terms(
                size.seats(),
                Objective.LEXIMIN,
                LotteryBench.PANELS,
                Instant.now(),
                new BeaconPlan.Sources(List.of(SOURCE)),
                true,
                Optional.empty());
        return Freezing.freeze(
                FrozenPool.freeze(pool, new SecureRandom()),
                people,
                terms,
                (problem, solverSeed) ->
                        PanelLotteries.compute(problem, Objective.LEXIMIN, LotteryBench.PANELS, solverSeed),
                SelfAudit::judge,
                directory);
    }

    private static boolean verify(Path draw) {
        return new CommandLine(new SortitionCommand())
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .setErr(new PrintWriter(Writer.nullWriter()))
                        .execute("verify", draw.toString())
                == 0;
    }
}
