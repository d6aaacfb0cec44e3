package org.folkmoot.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.folkmoot.backing.process.FileTree;
import org.folkmoot.local.stack.Leftovers;
import org.folkmoot.local.stack.StackLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Throws a stack's data away. */
@Command(
        name = "reset",
        description = "Stop everything and delete the stack's data, mails, logs and secrets; software stays.",
        mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {
    private static final List<String> DELETED = List.of("data", "logs", "mail", "run", "secrets");
    private static final int NOT_CONFIRMED = 2;

    @Mixin
    private StackArguments stackArguments;

    @Option(names = "--yes", description = "do not ask")
    private boolean confirmed;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        StackLayout layout = stackArguments.layout();
        if (!confirmed && !confirms(layout.state())) {
            out.println("nothing was deleted; say --yes to delete the stack in " + layout.state());
            return NOT_CONFIRMED;
        }
        Leftovers.stopAll(layout);
        for (String name : DELETED) {
            FileTree.delete(layout.state().resolve(name));
        }
        out.println("deleted the stack in " + layout.state());
        return 0;
    }

    private static boolean confirms(Path state) {
        return Terminal.isPresent()
                && "yes".equals(System.console().readLine("Delete all data in %s? Type yes: ", state));
    }
}
