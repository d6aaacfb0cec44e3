package org.folkmoot.local.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.folkmoot.local.part.SoftwareMissingException;
import org.folkmoot.local.stack.StackLayout;
import org.folkmoot.local.stack.StackStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts a closed contest again from the log of ballots; the counting program shares no code with the tally. */
@Command(
        name = "recount",
        description = "Count a closed contest again from the log of ballots, independently of the live tally.",
        mixinStandardHelpOptions = true)
public final class RecountCommand implements Callable<Integer> {
    @Mixin
    private StackArguments stackArguments;

    @Parameters(paramLabel = "CONTEST_ID", description = "as the live page's address has it")
    private String contest;

    @Option(names = "--json", description = "print only the last line, in JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StackLayout layout = stackArguments.layout();
        StackStatus stack = StackStatus.of(layout)
                .orElseThrow(
                        () -> new SoftwareMissingException("a stack that is up is missing; start it: ./folkmoot up"));
        return new ProcessBuilder(command(layout, stack)).inheritIO().start().waitFor();
    }

    private List<String> command(StackLayout layout, StackStatus stack) {
        Path results = layout.service("results");
        if (!Files.isDirectory(results)) {
            throw new SoftwareMissingException(results + " is missing; build it with ./folkmoot mvn package");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                results.resolve("app/*") + File.pathSeparator + results.resolve("lib/main/*"),
                "org.folkmoot.results.recount.Recount",
                "--bootstrap-servers",
                stack.bootstrapServers(),
                "--contest",
                contest));
        if (json) {
            command.add("--json");
        }
        return command;
    }
}
