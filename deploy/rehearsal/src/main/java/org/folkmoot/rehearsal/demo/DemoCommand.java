package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.folkmoot.local.stack.Stack;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.replay.Pace;
import org.folkmoot.rehearsal.report.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything at once, for a newcomer or a check. */
@Command(
        name = "demo",
        description = {
            "Start everything and let a real vote of 27,073 people happen on it, over the public HTTP interface: watch"
                    + " it add up in a browser to the officially published result, then vote yourself.",
            "Exit codes: 0 every figure is exact and within its bar, 1 one is not, 2 wrong usage, 3 something is"
                    + " missing."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    /** About a minute of voting, for people to watch. */
    private static final int WATCHABLE = 450;

    @Mixin
    private LaunchArguments launchArguments;

    @Mixin
    private RunArguments runArguments;

    @Option(
            names = "--exit",
            description = "as fast as possible, stop everything at the end, and exit 0 only if every count is exact")
    private boolean exit;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        var pace = runArguments.pace(exit ? Pace.asFastAsPossible() : Pace.perSecond(WATCHABLE));
        var festival = FestivalPlanner.plan(DemoVote.read(), runArguments.parties(), runArguments.seed());
        var layout = launchArguments.layout();
        boolean warm = Files.isDirectory(layout.data());
        var progress = runArguments.progress();
        PrintWriter out = command.commandLine().getOut();
        try (var stack = launchArguments.start(out, runArguments.json())) {
            double ready = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
            progress.say("Everything is up after %.1f s at %s".formatted(ready, stack.address()));
            var venue = Venue.at(layout, stack);
            try (var rehearsal = new Rehearsal(venue, festival, progress)) {
                var run = rehearsal.run(pace);
                var figures = run.figures("demo", ready, warm, Duration.between(begun, Instant.now()));
                progress.say(figures.table());
                if (exit || runArguments.json()) {
                    // The last line is printed when nothing runs any more.
                    return finish(stack, figures, out);
                }
                new Invitation(venue, festival, rehearsal.replay())
                        .extend(run.replayed().contest(), run.draw(), progress);
                stack.closed().join();
                return figures.held() ? 0 : 1;
            }
        }
    }

    private static int finish(Stack stack, Figures figures, PrintWriter out) {
        stack.close();
        out.println(figures.json());
        out.flush();
        return figures.held() ? 0 : 1;
    }
}
