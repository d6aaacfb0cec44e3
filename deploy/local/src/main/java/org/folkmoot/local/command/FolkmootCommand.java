package org.folkmoot.local.command;

import org.folkmoot.local.part.SoftwareMissingException;
import org.folkmoot.local.stack.BrokersDifferException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
        name = "folkmoot",
        description = "The open backend for mass online assemblies, on one machine.",
        mixinStandardHelpOptions = true,
        version = "Folkmoot 1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The start script itself knows two more:",
            "  test       build everything and run all checks and tests",
            "  mvn ...    run Maven with the right Java"
        })
public final class FolkmootCommand implements Runnable {
    /** Something the command needs is missing. */
    public static final int MISSING = 3;

    private static final int FAILED = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec command;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(command.commandLine(), "a command is missing");
    }

    /** The launcher's commands, and those of other modules. */
    public static CommandLine with(Object... furtherCommands) {
        QuietLibraries.apply();
        var line = new CommandLine(new FolkmootCommand())
                .addSubcommand(new UpCommand())
                .addSubcommand(new DownCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new LogsCommand())
                .addSubcommand(new ResetCommand())
                .addSubcommand(new RecountCommand());
        for (Object further : furtherCommands) {
            line.addSubcommand(further);
        }
        return line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            failed.getErr().flush();
            return switch (failure) {
                case SoftwareMissingException missing -> MISSING;
                case BrokersDifferException usage -> CommandLine.ExitCode.USAGE;
                default -> FAILED;
            };
        });
    }
}
