package org.folkmoot.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.local.stack.Stack;
import org.folkmoot.local.stack.StackStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and keeps it running. */
@Command(
        name = "up",
        description = "Start everything on this machine, and keep it running until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private StackArguments stackArguments;

    @Mixin
    private PortArgument portArgument;

    @Mixin
    private BrokersArgument brokersArgument;

    @Option(names = "--detach", description = "return when everything is ready; ./folkmoot down stops it")
    private boolean detach;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        var layout = stackArguments.layout();
        var running = StackStatus.of(layout);
        if (running.isPresent()) {
            out.println("already up at " + running.get().address());
            return 0;
        }
        if (detach) {
            return new DetachedLauncher(layout, portArgument.port(), brokersArgument.wanted()).start(out);
        }
        try (var progress = StartProgress.on(out);
                Stack stack = Stack.start(layout, portArgument.port(), brokersArgument.wanted(), progress)) {
            progress.close();
            announce(stack, out);
            stack.closed().join();
            return 0;
        }
    }

    private static void announce(Stack stack, PrintWriter out) {
        out.println();
        out.println("Folkmoot is up at " + stack.address());
        out.println("Staff sign in at " + stack.address() + "/stage as facilitator with the password "
                + stack.secret(Secret.FACILITATOR_PASSWORD));
        out.println("Mails: ./folkmoot logs mail. Ctrl-C or ./folkmoot down stops everything.");
        out.flush();
    }
}
