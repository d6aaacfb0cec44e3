package org.folkmoot.lottery.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Drawing a panel by lot. */
@Command(
        name = "sortition",
        description = "Draws a panel by lot so that anyone can check it; needs no server.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            TestPanelsCommand.class,
            InviteCommand.class,
            DrawCommand.class,
            VerifyCommand.class,
            ReplaceCommand.class
        })
public final class SortitionCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec command;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(command.commandLine(), "a command is missing");
    }
}
