package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.folkmoot.counting.format.MalformedFileException;
import org.folkmoot.local.command.StackArguments;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.pabulib.ApprovalVotes;
import org.folkmoot.rehearsal.pabulib.PabulibVote;
import org.folkmoot.rehearsal.replay.Pace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays any vote on a stack that is up. */
@Command(
        name = "rehearse",
        description = {
            "Replay a vote from a file of Pabulib's format on the stack that is up, over the public HTTP interface, and"
                    + " compare the counts with those in the file. Only approval votes are understood.",
            "Exit codes: 0 every figure is exact, 1 one is not, 2 wrong usage, 3 no stack is up."
        },
        mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
    @Mixin
    private StackArguments stackArguments;

    @Mixin
    private RunArguments runArguments;

    @Option(names = "--votes", required = true, paramLabel = "FILE.pb", description = "the vote")
    private Path votes;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var begun = Instant.now();
        var pace = runArguments.pace(Pace.asFastAsPossible());
        var festival = FestivalPlanner.plan(read(), runArguments.parties(), runArguments.seed());
        var progress = runArguments.progress();
        var venue = Venue.running(stackArguments.layout());
        try (var rehearsal = new Rehearsal(venue, festival, progress)) {
            var run = rehearsal.run(pace);
            var figures = run.figures("rehearse", null, null, Duration.between(begun, Instant.now()));
            progress.say(figures.table());
            PrintWriter out = command.commandLine().getOut();
            out.println(figures.json());
            out.flush();
            return figures.held() ? 0 : 1;
        }
    }

    private PabulibVote read() throws IOException {
        if (!Files.isRegularFile(votes)) {
            throw new ParameterException(command.commandLine(), votes + " is not a file");
        }
        try (var text = Files.newBufferedReader(votes)) {
            return ApprovalVotes.read(text);
        } catch (CharacterCodingException binary) {
            throw new ParameterException(command.commandLine(), votes + " is not text in UTF-8", binary);
        } catch (MalformedFileException | IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), votes + ", " + refused.getMessage(), refused);
        }
    }
}
