package org.folkmoot.local.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.folkmoot.local.stack.Leftovers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops everything. */
@Command(
        name = "down",
        description = "Stop everything, also what a killed launcher has left behind. Data stays.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    @Mixin
    private StackArguments stackArguments;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        boolean anythingRan = Leftovers.stopAll(stackArguments.layout());
        command.commandLine().getOut().println(anythingRan ? "stopped" : "nothing was running");
        return 0;
    }
}
