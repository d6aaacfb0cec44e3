package org.folkmoot.lottery.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.draw.PeopleTable;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.fair.InfeasibleException;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.fair.PanelLotteries;
import org.folkmoot.lottery.file.PoolColumns;
import org.folkmoot.lottery.file.PoolFiles;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.file.UnfitFilesException;
import org.folkmoot.lottery.panel.SolverGaveUpException;
import org.folkmoot.lottery.pool.Pool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A draw in its two halves: frozen, then completed by the beacon. */
@Command(
        name = "draw",
        description = {
            "First half: with --targets, --people and --seats, freezes the pool, computes the lottery over panels and writes"
                    + " what is published before the draw into DIR/published, what is not into DIR/private.",
            "Second half: with --beacon, once the value is known, picks the panel.",
            "Exit codes: 0 done; 1 not possible, and why; 2 wrong usage; 3 a file is missing."
        },
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
    @Option(
            names = "--targets",
            paramLabel = "T.csv",
            description = "feature,value,min,max[,min_flex,max_flex]; flexible limits are not used")
    private Path targets;

    @Option(
            names = "--people",
            paramLabel = "P.csv",
            description = "who can be drawn: a column for each feature of the targets")
    private Path people;

    @Option(names = "--seats", paramLabel = "K", description = "people on the panel")
    private Integer seats;

    @Mixin
    private ColumnOptions columns;

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            converter = ObjectiveName.class,
            defaultValue = "leximin",
            description = "leximin, maximin, nash, goldilocks or legacy (default: ${DEFAULT-VALUE})")
    private Objective objective;

    @Option(
            names = "--panels",
            paramLabel = "M",
            defaultValue = "1000",
            description = "how many equally likely panels (default: ${DEFAULT-VALUE})")
    private int panels;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the draw lies")
    private Path out;

    @Option(
            names = "--beacon",
            paramLabel = "VALUE",
            description = "completes the draw: drand:ROUND:SIGNATURE or rfc3797:KEY")
    private String beacon;

    @Mixin
    private BeaconOptions plan;

    @Mixin
    private Report report;

    @Spec
    private CommandSpec command;

    private final Clock clock;
    private final SecureRandom random;
    private final DrawSteps.Lotteries lotteries;

    DrawCommand() {
        this(Clock.systemUTC(), new SecureRandom(), PanelLotteries::compute);
    }

    DrawCommand(Clock clock, SecureRandom random, DrawSteps.Lotteries lotteries) {
        this.clock = clock;
        this.random = random;
        this.lotteries = lotteries;
    }

    @Override
    public Integer call() {
        var steps = new DrawSteps(report, lotteries);
        try {
            return beacon == null ? freeze(steps) : complete(steps);
        } catch (UnfitFilesException unfit) {
            return steps.refuse(unfit.problems().stream().map(Problem::toString).toList());
        } catch (DrawRefusedException | BeaconRefusedException | InfeasibleException | SolverGaveUpException refused) {
            return steps.refuse(List.of(refused.getMessage()));
        } catch (IOException | UncheckedIOException failure) {
            return steps.refuse(List.of(FileFailure.text(out, failure)));
        }
    }

    private int complete(DrawSteps steps) throws IOException {
        if (targets != null || people != null || seats != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "--beacon completes what was frozen before: leave --targets, --people and --seats out");
        }
        if (!Files.isDirectory(out)) {
            command.commandLine().getErr().println("sortition: there is no directory " + out);
            return PoolOptions.MISSING;
        }
        return steps.complete(out, beacon, clock.instant());
    }

    private int freeze(DrawSteps steps) throws IOException {
        if (targets == null || people == null || seats == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "--targets, --people and --seats to freeze a draw, or --beacon to complete one");
        }
        DrawSteps.requirePanels(command, panels, seats);
        if (!PoolOptions.present(command, targets, people)) {
            return PoolOptions.MISSING;
        }
        Freezing.requireFree(out);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var terms = new Terms(seats, objective, panels, now, plan.plan(now), plan.rehearsal(), Optional.empty());
        PoolColumns named = columns.columns();
        Pool pool = PoolFiles.read(targets, people, named);
        return steps.freeze(FrozenPool.freeze(pool, random), PeopleTable.read(people, named.id()), terms, out);
    }
}
