package org.folkmoot.local.command;

import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many brokers a new stack gets. */
public final class BrokersArgument {
    @Option(
            names = "--brokers",
            description = "1, or 3 of which any may die; an existing stack keeps its number (default for a new one: 1)")
    private Integer brokers;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Empty when the stack itself shall decide. */
    public OptionalInt wanted() {
        if (brokers != null && brokers != 1 && brokers != 3) {
            throw new ParameterException(command.commandLine(), "--brokers is 1 or 3");
        }
        return brokers == null ? OptionalInt.empty() : OptionalInt.of(brokers);
    }
}
