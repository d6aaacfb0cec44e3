package org.folkmoot.lottery.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.lottery.file.PoolFiles;
import org.folkmoot.lottery.file.PoolReading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The organiser's files and how to read them. */
final class PoolOptions {
    /** Exit code when a file is missing. */
    static final int MISSING = 3;

    @Option(
            names = "--targets",
            required = true,
            paramLabel = "T.csv",
            description = "feature,value,min,max[,min_flex,max_flex]")
    private Path targets;

    @Option(
            names = "--people",
            required = true,
            paramLabel = "P.csv",
            description = "who can be drawn: a column for each feature of the targets")
    private Path people;

    @Option(names = "--seats", required = true, paramLabel = "K", description = "people on the panel")
    private int seats;

    @Mixin
    private ColumnOptions columns;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Whether both files are there; names those that are not. */
    boolean areThere() {
        return present(command, targets, people);
    }

    static boolean present(CommandSpec command, Path... files) {
        List<Path> missing = Stream.of(files)
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .toList();
        missing.forEach(file -> command.commandLine().getErr().println("sortition: there is no file " + file));
        command.commandLine().getErr().flush();
        return missing.isEmpty();
    }

    PoolReading read() {
        return PoolFiles.examine(targets, people, columns.columns());
    }

    int seats() {
        return seats;
    }
}
