package org.folkmoot.counting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.folkmoot.counting.export.Export;
import org.folkmoot.counting.format.MalformedFileException;
import org.folkmoot.counting.format.VoteFiles;
import org.folkmoot.counting.report.CountRequest;
import org.folkmoot.counting.report.Report;
import org.folkmoot.counting.report.Reports;
import org.folkmoot.counting.tie.Draw;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts a file of votes without a running system. */
@Command(
        name = "count",
        description = {
            "Count a file of votes offline: Pabulib (.pb), PrefLib (.soc .soi .toc .toi .cat), BLT (.blt), or a table"
                    + " area,rank1,rank2,...,count (.csv). Says which official figures of the file are reproduced.",
            "Official rounds of a run-off are found beside NAME.ballots.csv as NAME.expected-rounds.json.",
            "With --export it writes the votes in another format instead: pb, soi, toi, blt or csv. Skipped ranks and"
                    + " options named twice are left out where the format has no place for them.",
            "Exit codes: 0 reproduced, or nothing to reproduce; 1 not reproduced; 2 wrong usage; 3 no such file."
        },
        mixinStandardHelpOptions = true)
public final class CountCommand implements Callable<Integer> {
    private static final String BALLOTS = ".ballots.csv";

    @ArgGroup(multiplicity = "1")
    private Input input;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "one rule instead of all that fit; an unknown one lists them")
    private String rule;

    @Option(names = "--seats", paramLabel = "K", description = "choose K of the options, with every committee rule")
    private Integer seats;

    @Option(
            names = "--draw",
            paramLabel = "SEED",
            defaultValue = "folkmoot",
            description = "seed of the public draw that breaks ties; each tie is reported (default: ${DEFAULT-VALUE})")
    private String seed;

    @Option(
            names = "--export",
            arity = "2",
            paramLabel = "FORMAT OUT",
            hideParamSyntax = true,
            description = "write the votes to the file OUT instead of counting them")
    private List<String> export;

    @Option(names = "--json", description = "print only the line of JSON")
    private boolean jsonOnly;

    @Spec
    private CommandSpec command;

    private static final class Input {
        @Parameters(index = "0", paramLabel = "FILE", description = "the votes")
        private Path file;

        @Option(names = "--cases", paramLabel = "FILE.json", description = "check expected committees instead")
        private Path cases;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CountCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var path = input.file == null ? input.cases : input.file;
        if (!Files.isRegularFile(path)) {
            command.commandLine().getErr().println("count: there is no file " + path);
            return 3;
        }
        if (export != null) {
            export(path);
            return 0;
        }
        var report = report(path);
        var out = command.commandLine().getOut();
        if (!jsonOnly) {
            report.lines().forEach(out::println);
        }
        out.println(report.jsonLine());
        out.flush();
        return report.held() ? 0 : 1;
    }

    private void export(Path path) throws IOException {
        if (input.cases != null || rule != null) {
            throw wrong("--export counts nothing, so it does not go with --cases or --rule", null);
        }
        var out = Path.of(export.getLast());
        try {
            understood(path);
            Files.writeString(out, new Export(VoteFiles.read(path), seats().orElse(1)).as(export.getFirst()));
        } catch (MalformedFileException | IllegalArgumentException refused) {
            throw wrong(path + ": " + refused.getMessage(), refused);
        } catch (CharacterCodingException binary) {
            throw wrong(path + " is not text in UTF-8", binary);
        }
        var lines = command.commandLine().getOut();
        if (!jsonOnly) {
            lines.println("the votes of " + path.getFileName() + " are in " + out + " now");
        }
        lines.println(JsonNodeFactory.instance
                .objectNode()
                .put("command", "count")
                .put("file", path.getFileName().toString())
                .put("format", export.getFirst())
                .put("export", out.toString()));
        lines.flush();
    }

    private void understood(Path path) {
        if (!VoteFiles.understands(path)) {
            throw wrong(path + " is none of .pb, .soc, .soi, .toc, .toi, .cat, .blt, .csv", null);
        }
    }

    private Report report(Path path) throws IOException {
        try {
            if (input.cases != null) {
                return Reports.cases(path);
            }
            understood(path);
            return Reports.count(path, rounds(path), request());
        } catch (MalformedFileException | CountRequest.UnfitException refused) {
            throw wrong(path + ": " + refused.getMessage(), refused);
        } catch (CharacterCodingException binary) {
            throw wrong(path + " is not text in UTF-8", binary);
        }
    }

    private CountRequest request() {
        if (rule != null && !Reports.rules().contains(rule)) {
            throw wrong("there is no rule " + rule + "; there are: " + String.join(", ", Reports.rules()), null);
        }
        return new CountRequest(Optional.ofNullable(rule), seats(), new Draw(seed));
    }

    private OptionalInt seats() {
        if (seats != null && seats < 1) {
            throw wrong("--seats is at least 1", null);
        }
        return seats == null ? OptionalInt.empty() : OptionalInt.of(seats);
    }

    private static Optional<Path> rounds(Path path) {
        var name = path.getFileName().toString();
        if (!name.endsWith(BALLOTS)) {
            return Optional.empty();
        }
        var rounds = path.resolveSibling(name.substring(0, name.length() - BALLOTS.length()) + ".expected-rounds.json");
        return Files.isRegularFile(rounds) ? Optional.of(rounds) : Optional.empty();
    }

    private ParameterException wrong(String message, Throwable cause) {
        return cause == null
                ? new ParameterException(command.commandLine(), message)
                : new ParameterException(command.commandLine(), message, cause);
    }
}
