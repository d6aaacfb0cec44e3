package org.folkmoot.lottery.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.draw.Replacement;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.fair.InfeasibleException;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.fair.PanelLotteries;
import org.folkmoot.lottery.panel.SolverGaveUpException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Alternates for those who leave, by the same rule. */
@Command(
        name = "replace",
        description = {
            "First half: freezes a draw for the free seats in DIR/replacement-1 (then -2, and so on), with the targets less"
                    + " those who stay, and a fresh commitment and beacon.",
            "Second half: with --beacon, picks the alternates.",
            "Exit codes: 0 done; 1 not possible, and why; 2 wrong usage; 3 a file is missing."
        },
        mixinStandardHelpOptions = true)
final class ReplaceCommand implements Callable<Integer> {
    @Option(names = "--draw", required = true, paramLabel = "DIR", description = "the draw, completed")
    private Path draw;

    @Option(
            names = "--out-of-office",
            split = ",",
            paramLabel = "ID",
            description = "ids of those who leave, with commas between; an id with a comma in it in double quotes")
    private List<String> outOfOffice = List.of();

    @Option(
            names = "--seats-to-fill",
            paramLabel = "K",
            description = "how many of the free seats (default: all of them)")
    private Integer seats;

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            converter = ObjectiveName.class,
            description = "leximin, maximin, nash, goldilocks or legacy (default: as in the first draw)")
    private Objective objective;

    @Option(
            names = "--panels",
            paramLabel = "M",
            description = "how many equally likely panels (default: as in the first draw)")
    private Integer panels;

    @Option(
            names = "--beacon",
            paramLabel = "VALUE",
            description = "completes the latest replacement: drand:ROUND:SIGNATURE or rfc3797:KEY")
    private String beacon;

    @Mixin
    private BeaconOptions plan;

    @Mixin
    private Report report;

    @Spec
    private CommandSpec command;

    private final Clock clock;
    private final DrawSteps.Lotteries lotteries;

    ReplaceCommand() {
        this(Clock.systemUTC(), PanelLotteries::compute);
    }

    ReplaceCommand(Clock clock, DrawSteps.Lotteries lotteries) {
        this.clock = clock;
        this.lotteries = lotteries;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(draw)) {
            command.commandLine().getErr().println("sortition: there is no directory " + draw);
            return PoolOptions.MISSING;
        }
        var steps = new DrawSteps(report, lotteries);
        try {
            return beacon == null ? freeze(steps) : complete(steps);
        } catch (DrawRefusedException | BeaconRefusedException | InfeasibleException | SolverGaveUpException refused) {
            return steps.refuse(List.of(refused.getMessage()));
        } catch (IOException | UncheckedIOException failure) {
            return steps.refuse(List.of(FileFailure.text(draw, failure)));
        }
    }

    private int complete(DrawSteps steps) throws IOException {
        Optional<Path> latest = Replacement.latest(draw);
        if (latest.isEmpty()) {
            throw new DrawRefusedException("no replacement is frozen in " + draw + "; name those who leave first");
        }
        return steps.complete(latest.get(), beacon, clock.instant());
    }

    private int freeze(DrawSteps steps) throws IOException {
        if (!Files.exists(draw.resolve("published"))) {
            throw new DrawRefusedException("there is no draw in " + draw + "; --draw is the --out of the draw");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        BeaconPlan decides = plan.plan(now);
        if (!steps.holds(draw)) {
            throw new DrawRefusedException(draw + " is no longer as it was drawn, so nobody is replaced in it");
        }
        Set<String> leaving = outOfOffice.stream()
                .map(id -> id.strip().replaceAll("^\"(.*)\"$", "$1"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        var replacement =
                Replacement.prepare(draw, leaving, seats == null ? OptionalInt.empty() : OptionalInt.of(seats));
        if (panels != null) {
            DrawSteps.requirePanels(command, panels, replacement.seats());
        }
        replacement.admit(decides, now);
        if (replacement.pool().people().isEmpty()) {
            throw new DrawRefusedException("nobody is left in the pool who could take a seat");
        }
        var terms = new Terms(
                replacement.seats(),
                objective == null ? replacement.objective() : objective,
                panels == null ? replacement.panels() : panels,
                now,
                decides,
                plan.rehearsal(),
                Optional.of(replacement.replaces()));
        return steps.freeze(replacement.pool(), replacement.people(), terms, replacement.out());
    }
}
