package org.folkmoot.counting.recount;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks published files without a running system. */
@Command(
        name = "recount",
        description = {
            "Count a closed contest again from its published files, without a running system: signature, Merkle root,"
                    + " every sum, every rule, the decision.",
            "A ballot that was altered, taken away or added is named.",
            "Exit codes: 0 everything holds; 1 something does not; 2 wrong usage; 3 a file is missing or cannot be read."
        },
        mixinStandardHelpOptions = true)
public final class RecountFiles implements Callable<Integer> {
    private static final int HELD = 0;
    private static final int DIFFERS = 1;
    private static final int MISSING = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "the directory of the published files, or the files; also proofs that voters fetched")
    private List<Path> paths;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the public key, in base64url or in a file, as /publications/key has it (\"x\");"
                    + " otherwise the manifest's own is taken, and the report says so")
    private String key;

    @Option(names = "--receipt", paramLabel = "BALLOT_ID", description = "look a ballot up; may be repeated")
    private List<String> receipts = List.of();

    @Option(names = "--json", description = "print only the line of JSON")
    private boolean jsonOnly;

    @Spec
    private CommandSpec command;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new RecountFiles()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        PublishedFiles files;
        try {
            files = PublishedFiles.in(paths);
        } catch (MissingFileException missing) {
            command.commandLine().getErr().println("recount: " + missing.getMessage());
            return MISSING;
        }
        Recount.Found found;
        try {
            found = new Recount(files).run(givenKey(), receipts);
        } catch (IOException unreadable) {
            command.commandLine().getErr().println("recount: a file cannot be read: " + unreadable.getMessage());
            return MISSING;
        }
        var report = new RecountReport(found, out);
        if (!jsonOnly) {
            report.forPeople();
        }
        report.forPrograms();
        return found.findings().held() ? HELD : DIFFERS;
    }

    private Optional<SigningKey> givenKey() throws IOException {
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SigningKey.given(key));
        } catch (MalformedException wrong) {
            throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
