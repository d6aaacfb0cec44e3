package org.folkmoot.rehearsal;

import org.folkmoot.bench.BenchCommand;
import org.folkmoot.counting.CountCommand;
import org.folkmoot.local.command.FolkmootCommand;
import org.folkmoot.lottery.command.SortitionCommand;
import org.folkmoot.rehearsal.chaos.ChaosCommand;
import org.folkmoot.rehearsal.demo.DemoCommand;
import org.folkmoot.rehearsal.demo.RehearseCommand;

/** The command line with everything it can do. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(FolkmootCommand.with(
                        new DemoCommand(),
                        new RehearseCommand(),
                        new ChaosCommand(),
                        new CountCommand(),
                        new SortitionCommand(),
                        new BenchCommand())
                .execute(arguments));
    }
}
