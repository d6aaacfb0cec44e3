package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.local.stack.StackLayout;

/** Runs {@code ./folkmoot recount} as anybody would. */
final class RecountProgram {
    private final StackLayout layout;

    RecountProgram(StackLayout layout) {
        this.layout = layout;
    }

    /** What the recount found: its line of JSON, and whether it agrees with the tally. */
    record Result(String line, boolean agrees) {}

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
                .redirectError(Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(
                output.lines().reduce((earlier, later) -> later).orElse("the recount said nothing"),
                process.waitFor() == 0);
    }
}
