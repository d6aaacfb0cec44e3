package org.folkmoot.bench.report;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every bench takes: how to report, and that no run is without bounds. */
public final class Reporting {
    @Option(names = "--json", description = "print only the last line, in JSON")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public Report report() {
        return new Report(command.commandLine().getOut(), json);
    }

    /** @throws ParameterException naming the option when its value is out of bounds */
    public void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    command.commandLine(), "%s has to be from %d to %d".formatted(option, least, most));
        }
    }
}
