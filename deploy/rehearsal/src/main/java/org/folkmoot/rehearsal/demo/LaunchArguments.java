package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.io.PrintWriter;
import org.folkmoot.local.command.BrokersArgument;
import org.folkmoot.local.command.PortArgument;
import org.folkmoot.local.command.StackArguments;
import org.folkmoot.local.command.StartProgress;
import org.folkmoot.local.stack.Stack;
import org.folkmoot.local.stack.StackLayout;
import picocli.CommandLine.Mixin;

/** Which stack a command starts for itself. */
public final class LaunchArguments {
    @Mixin
    private StackArguments stackArguments;

    @Mixin
    private PortArgument portArgument;

    @Mixin
    private BrokersArgument brokersArgument;

    public StackLayout layout() {
        return stackArguments.layout();
    }

    /** Returns when everything is up. */
    public Stack start(PrintWriter out, boolean silent) throws IOException {
        if (silent) {
            return Stack.start(layout(), portArgument.port(), brokersArgument.wanted(), (part, state) -> {});
        }
        try (var starting = StartProgress.on(out)) {
            return Stack.start(layout(), portArgument.port(), brokersArgument.wanted(), starting);
        }
    }
}
