package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.local.stack.StackLayout;

/** Runs {@code ./folkmoot recount} as anybody would. */
public final class RecountProgram {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int AGREES = 0;
    private static final int DIFFERS = 1;

    private final StackLayout layout;

    public RecountProgram(StackLayout layout) {
        this.layout = layout;
    }

    /**
     * What the recount found, in words.
     *
     * @param differences figures in which it differs from the tally
     */
    public record Result(String words, long differences, boolean agrees) {}

    /** From the log of ballots, of a stack that is up. */
    public Result of(ContestId contest) throws IOException, InterruptedException {
        var output = run("--state=" + layout.state(), contest.toString());
        var recounted = Json.MAPPER.readValue(output.line(), Recounted.class);
        return new Result(recounted.words(), recounted.differences(), output.exit() == AGREES);
    }

    /** From the published files alone. */
    public Result ofFiles(Path directory, String key) throws IOException, InterruptedException {
        var output = run("--key=" + key, directory.toString());
        var recounted = Json.MAPPER.readValue(output.line(), RecountedFiles.class);
        return new Result(recounted.words(), recounted.differences(), output.exit() == AGREES);
    }

    private record Output(int exit, String line) {}

    private Output run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dfolkmoot.root=" + layout.project(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.folkmoot.rehearsal.Main",
                "recount",
                "--json"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        endIfTooSlow(process);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit > DIFFERS) {
            throw new IllegalStateException("The recount failed: " + output.strip());
        }
        return new Output(exit, output.lines().reduce((_, later) -> later).orElse(""));
    }

    /** With the program it starts, which would keep our end of the pipe open. */
    private static void endIfTooSlow(Process process) {
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS).execute(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private record Recounted(
            long ballots, long voters, long replaced, long late, long duplicates, int areas, long differences) {
        String words() {
            return ("The recount read %,d ballots of %,d voters: %,d replaced by a later one, %,d too late, %,d"
                            + " written twice. Figures that differ from the tally, in %,d areas: %,d")
                    .formatted(ballots, voters, replaced, late, duplicates, areas, differences);
        }
    }

    private record RecountedFiles(boolean signed, long ballots, long parties, long figures, long differences) {
        String words() {
            return "The recount of the files, %s, has %,d ballots, %,d rooms and %,d figures. What is wrong: %,d"
                    .formatted(signed ? "signed" : "NOT SIGNED", ballots, parties, figures, differences);
        }
    }
}
