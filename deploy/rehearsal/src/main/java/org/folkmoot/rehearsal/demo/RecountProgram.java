package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.local.stack.StackLayout;

/** Runs {@code ./folkmoot recount} as anybody would. */
final class RecountProgram {
    private static final int AGREES = 0;
    private static final int DIFFERS = 1;

    private final StackLayout layout;

    RecountProgram(StackLayout layout) {
        this.layout = layout;
    }

    /** What the recount found, in words, and whether it agrees with the tally. */
    record Result(String words, boolean agrees) {}

    Result of(ContestId contest) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dfolkmoot.root=" + layout.project(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.folkmoot.rehearsal.Main",
                        "recount",
                        "--json",
                        "--state=" + layout.state(),
                        contest.toString()))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit > DIFFERS) {
            throw new IllegalStateException("The recount failed: " + output.strip());
        }
        var line = output.lines().reduce((earlier, later) -> later).orElse("");
        return new Result(Json.MAPPER.readValue(line, Recounted.class).words(), exit == AGREES);
    }

    private record Recounted(
            long ballots, long voters, long replaced, long late, long duplicates, int areas, long differences) {
        String words() {
            return ("The recount read %,d ballots of %,d voters: %,d replaced by a later one, %,d too late, %,d"
                            + " written twice. Figures that differ from the tally, in %,d areas: %,d")
                    .formatted(ballots, voters, replaced, late, duplicates, areas, differences);
        }
    }
}
