package org.folkmoot.rehearsal.demo;

import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Pace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a festival is replayed. */
final class RunArguments {
    @Option(
            names = "--parties",
            defaultValue = "25",
            description = "watch-parties of 20 to 60 neighbours (default: ${DEFAULT-VALUE})")
    private int parties;

    @Option(names = "--seed", defaultValue = "2020", description = "who does what (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--speed", description = "at most so many ballots a second, so that people can watch")
    private Integer speed;

    @Option(names = "--json", description = "print only the last line, in JSON")
    private boolean json;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    int parties() {
        if (parties < 0) {
            throw new ParameterException(command.commandLine(), "--parties cannot be negative");
        }
        return parties;
    }

    long seed() {
        return seed;
    }

    /** @param otherwise when no speed is asked for */
    Pace pace(Pace otherwise) {
        if (speed == null) {
            return otherwise;
        }
        if (speed < 1) {
            throw new ParameterException(command.commandLine(), "--speed has to be at least 1");
        }
        return Pace.perSecond(speed);
    }

    Progress progress() {
        return Progress.on(command.commandLine().getOut(), json);
    }

    boolean json() {
        return json;
    }
}
