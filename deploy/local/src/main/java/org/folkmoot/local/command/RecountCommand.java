package org.folkmoot.local.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.folkmoot.counting.recount.RecountFiles;
import org.folkmoot.local.part.SoftwareMissingException;
import org.folkmoot.local.stack.StackLayout;
import org.folkmoot.local.stack.StackStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Counts a closed contest again: from the log of ballots, in a program that shares no code with the tally, or from the
 * published files alone.
 */
@Command(
        name = "recount",
        description = {
            "Count a closed contest again: given its id, from the log of ballots of a running system, independently of"
                    + " the live tally; given its published files, from them alone.",
            "Exit codes: 0 all figures agree; 1 some do not; 2 wrong usage; 3 a running system or a file is missing."
        },
        mixinStandardHelpOptions = true)
public final class RecountCommand implements Callable<Integer> {
    private static final Pattern CONTEST = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Mixin
    private StackArguments stackArguments;

    @Parameters(
            arity = "1..*",
            paramLabel = "CONTEST_ID | FILE",
            description = "a contest, as the live page's address has it; or the directory of its published files, or"
                    + " those files, and proofs that voters fetched")
    private List<String> subject;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "of files: the public key, as /publications/key has it, or a file that holds it")
    private String key;

    @Option(names = "--receipt", paramLabel = "BALLOT_ID", description = "of files: look a ballot up; may be repeated")
    private List<String> receipts = List.of();

    @Option(names = "--json", description = "print only the last line, in JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!namesContest()) {
            return files();
        }
        if (key != null || !receipts.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--key and --receipt are for published files");
        }
        StackLayout layout = stackArguments.layout();
        StackStatus stack = StackStatus.of(layout)
                .orElseThrow(
                        () -> new SoftwareMissingException("a stack that is up is missing; start it: ./folkmoot up"));
        return new ProcessBuilder(command(layout, stack)).inheritIO().start().waitFor();
    }

    private boolean namesContest() {
        return subject.size() == 1
                && CONTEST.matcher(subject.getFirst()).matches()
                && !Files.exists(Path.of(subject.getFirst()));
    }

    private int files() {
        var arguments = new ArrayList<>(subject);
        if (key != null) {
            arguments.addAll(List.of("--key", key));
        }
        receipts.forEach(receipt -> arguments.addAll(List.of("--receipt", receipt)));
        if (json) {
            arguments.add("--json");
        }
        return new CommandLine(new RecountFiles())
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr())
                .setExecutionExceptionHandler(spec.commandLine().getExecutionExceptionHandler())
                .execute(arguments.toArray(String[]::new));
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
                subject.getFirst()));
        Path publication = layout.data().resolve("publications").resolve(subject.getFirst());
        if (Files.isDirectory(publication)) {
            command.addAll(List.of("--publication", publication.toString()));
        }
        if (json) {
            command.add("--json");
        }
        return command;
    }
}
