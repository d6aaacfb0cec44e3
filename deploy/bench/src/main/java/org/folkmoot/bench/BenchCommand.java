package org.folkmoot.bench;

import org.folkmoot.bench.ballots.BallotsCommand;
import org.folkmoot.bench.burst.BurstCommand;
import org.folkmoot.bench.register.RegisterCommand;
import org.folkmoot.bench.rooms.RoomsCommand;
import org.folkmoot.bench.sortition.SortitionCommand;
import org.folkmoot.bench.tally.TallyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures, against something plain in the same run. */
@Command(
        name = "bench",
        description = "Measure the packaged services against plain programs in the same run.",
        synopsisSubcommandLabel = "BENCH",
        subcommands = {
            BallotsCommand.class,
            BurstCommand.class,
            RegisterCommand.class,
            RoomsCommand.class,
            SortitionCommand.class,
            TallyCommand.class
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "say what to measure");
    }
}
