package org.folkmoot.lottery.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.folkmoot.lottery.attainable.AttainableQuota;
import org.folkmoot.lottery.attainable.QuotaPicture;
import org.folkmoot.lottery.attainable.QuotaTest;
import org.folkmoot.lottery.feasibility.Feasibility;
import org.folkmoot.lottery.feasibility.UndecidedException;
import org.folkmoot.lottery.file.PoolReading;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.panel.SolverGaveUpException;
import org.folkmoot.lottery.pool.Quota;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What quotas the pool could give, and what they would cost. */
@Command(
        name = "test-panels",
        description = {
            "Shows for each quota how many people a panel could have while all other quotas hold, and what the smallest"
                    + " chance would be if the quota were one step tighter.",
            "Chances are upper bounds: no lottery gives everyone more; the draw finds the exact ones.",
            "Quotas on which the time runs out are named.",
            "Exit codes: 0 done; 1 no panel meets the targets; 2 wrong usage; 3 a file is missing."
        },
        mixinStandardHelpOptions = true)
final class TestPanelsCommand implements Callable<Integer> {
    private static final int MOST_MINUTES = 10_000;

    @Mixin
    private PoolOptions options;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            defaultValue = "test-panels.svg",
            description = "where the picture is written (default: ${DEFAULT-VALUE})")
    private Path picture;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "how long quotas are tried (default: ${DEFAULT-VALUE}); what that leaves open is named")
    private int minutes;

    @Mixin
    private Report report;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new ParameterException(
                    command.commandLine(), "--minutes is a number from 1 to %d".formatted(MOST_MINUTES));
        }
        if (!options.areThere()) {
            return PoolOptions.MISSING;
        }
        Path folder = picture.toAbsolutePath().getParent();
        if (Files.isDirectory(picture) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return refuse(
                    "--picture %s cannot be written: name a file in a directory that is there".formatted(picture));
        }
        try {
            return test(options.read());
        } catch (UndecidedException e) {
            return refuse("nothing was found out in %d minutes; give it more --minutes".formatted(minutes));
        } catch (SolverGaveUpException e) {
            return refuse(e.getMessage());
        }
    }

    private int test(PoolReading reading) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(Feasibility.examination(reading, options.seats()).problems());
        if (!problems.isEmpty()) {
            problems.forEach(problem -> report.say("problem: " + problem));
            return report.conclude(
                    Map.of("problems", problems.stream().map(Problem::toString).toList()), false);
        }
        report.say("%-40s %8s %11s %11s %14s   %s"
                .formatted("", "in pool", "quota", "attainable", "in proportion", "smallest chance at most, if"));
        return concluded(
                QuotaTest.of(reading.pool().orElseThrow(), options.seats(), Duration.ofMinutes(minutes), this::row));
    }

    private int concluded(QuotaTest test) {
        report.say(String.format(
                Locale.ROOT, "smallest chance with the quotas as they are: at most %.4f", test.minimumProbability()));
        if (!test.undecided().isEmpty()) {
            report.say("not found out in %d minutes, so neither above nor in the picture: %s; give it more --minutes"
                    .formatted(minutes, String.join("; ", names(test.undecided()))));
        }
        try {
            Files.writeString(picture, QuotaPicture.of(test));
        } catch (IOException failure) {
            return refuse(FileFailure.text(picture, failure));
        }
        report.say("picture: " + picture);
        return report.conclude(figures(test), true);
    }

    private int refuse(String problem) {
        report.say("problem: " + problem);
        return report.conclude(Map.of("problems", List.of(problem)), false);
    }

    private void row(AttainableQuota quota) {
        report.say(String.format(
                Locale.ROOT,
                "%-40s %8d %11s %11s %14.1f   at least %s, at most %s",
                quota.quota().feature() + ": " + quota.quota().value(),
                quota.inPool(),
                quota.quota().minimum() + " to " + quota.quota().maximum(),
                quota.least() + " to " + quota.most(),
                quota.proportional(),
                chance(quota.raised()),
                chance(quota.lowered())));
    }

    private static String chance(AttainableQuota.Tightening tightening) {
        int to = tightening.change().to();
        return tightening.possible()
                ? String.format(Locale.ROOT, "%d: %.4f", to, tightening.minimumProbability())
                : Math.max(0, to) + ": no panel";
    }

    private Map<String, Object> figures(QuotaTest test) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("people", test.people());
        figures.put("seats", test.seats());
        figures.put("minimumAtMost", test.minimumProbability());
        figures.put("method", "compact bound");
        figures.put(
                "quotas", test.quotas().stream().map(TestPanelsCommand::figures).toList());
        figures.put("undecided", names(test.undecided()));
        figures.put("picture", picture.toString());
        return figures;
    }

    private static List<String> names(List<Quota> quotas) {
        return quotas.stream()
                .map(quota -> quota.feature() + ": " + quota.value())
                .toList();
    }

    private static Map<String, Object> figures(AttainableQuota quota) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("feature", quota.quota().feature());
        figures.put("value", quota.quota().value());
        figures.put("inPool", quota.inPool());
        figures.put("quota", List.of(quota.quota().minimum(), quota.quota().maximum()));
        figures.put("attainable", List.of(quota.least(), quota.most()));
        figures.put("proportional", quota.proportional());
        figures.put("raised", figures(quota.raised()));
        figures.put("lowered", figures(quota.lowered()));
        return figures;
    }

    private static Map<String, Object> figures(AttainableQuota.Tightening tightening) {
        return Map.of(
                "to", tightening.change().to(),
                "possible", tightening.possible(),
                "minimumAtMost", tightening.minimumProbability());
    }
}
