package org.folkmoot.rehearsal.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folkmoot.rehearsal.demo.DemoVote;
import org.folkmoot.rehearsal.demo.LaunchArguments;
import org.folkmoot.rehearsal.demo.Venue;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows that nothing is lost and nothing counted twice, whatever dies. */
@Command(
        name = "chaos",
        description = {
            "Start everything, let people vote in one contest after the other, and kill voting, results, the broker and"
                    + " PostgreSQL with -9 at random moments. Then look for every acknowledged ballot in the log, hold"
                    + " every tally against the votes cast and against the recount, and stop everything.",
            "Exit codes: 0 nothing is lost, counted twice or changed, 1 something is, 2 wrong usage, 3 something is"
                    + " missing."
        },
        mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {
    private static final Duration CONTEST = Duration.ofSeconds(45);
    private static final Killer.Rhythm RHYTHM = new Killer.Rhythm(Duration.ofSeconds(2), Duration.ofSeconds(20));
    /** Many enough to matter in a count that took the wrong ballot of somebody. */
    private static final double SHARE_CHANGING_MIND = 0.3;

    private static final int PEOPLE_A_PARTY = 250;
    private static final int MOST_PARTIES = 8;

    @Mixin
    private LaunchArguments launchArguments;

    @Option(
            names = "--minutes",
            defaultValue = "5",
            description = "how long things are killed; the contest that is open then is brought to its end (default:"
                    + " ${DEFAULT-VALUE})")
    private int minutes;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "of what is killed, and when (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--people", defaultValue = "2000", description = "how many take part (default: ${DEFAULT-VALUE})")
    private int people;

    @Option(names = "--json", description = "print only the last line, in JSON")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes < 1) {
            throw new ParameterException(command.commandLine(), "--minutes has to be at least 1");
        }
        PrintWriter out = command.commandLine().getOut();
        var progress = Progress.on(out, json);
        var festival = festival();
        ChaosFigures figures;
        try (var stack = launchArguments.start(out, json)) {
            var plan = new Chaos.Plan(Duration.ofMinutes(minutes), CONTEST, RHYTHM, seed);
            var venue = Venue.at(launchArguments.layout(), stack);
            figures = bounded(new Chaos(stack, venue, festival, plan, progress));
        }
        progress.say(figures.table());
        out.println(figures.json());
        out.flush();
        return figures.held() ? 0 : 1;
    }

    private Festival festival() {
        var vote = DemoVote.read();
        if (people < 1 || people > vote.votes().size()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--people has to be from 1 to " + vote.votes().size());
        }
        int parties = Math.min(MOST_PARTIES, people / PEOPLE_A_PARTY);
        return FestivalPlanner.plan(vote.first(people), parties, SHARE_CHANGING_MIND, seed);
    }

    /** What hangs is a finding too, and must not hang the command. */
    private ChaosFigures bounded(Chaos chaos) throws InterruptedException {
        var limit = Duration.ofMinutes(2L * minutes + 15);
        var running = new FutureTask<>(chaos::run);
        Thread.ofVirtual().name("chaos").start(running);
        try {
            return running.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException hanging) {
            running.cancel(true);
            return ChaosFigures.failed(seed, people, "not over after " + limit.toMinutes() + " minutes");
        } catch (ExecutionException failed) {
            return ChaosFigures.failed(seed, people, String.valueOf(failed.getCause()));
        }
    }
}
