package org.folkmoot.bench.register;

import java.util.concurrent.Callable;
import org.folkmoot.bench.report.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a register of millions asks of the sortition service. */
@Command(
        name = "register",
        description = {
            "What a whole register asks of the packaged sortition service: everybody signs up on the topic, the service"
                    + " starts and reads them all; then a wave of invitations is sealed and drawn by HTTP. Measured are"
                    + " the seconds of each step and the most memory that the service took.",
            "Counted is whether everybody was sealed and as many were invited as should be, and no one twice.",
            "Exit codes: 0 the counts agree, 1 one does not, 2 wrong usage, 3 something needed is missing."
        },
        mixinStandardHelpOptions = true)
public final class RegisterCommand implements Callable<Integer> {
    @Option(names = "--people", defaultValue = "3000000", description = "default: ${DEFAULT-VALUE}")
    private int people;

    @Option(names = "--invitations", defaultValue = "30000", description = "default: ${DEFAULT-VALUE}")
    private int invitations;

    @Option(
            names = "--heap",
            defaultValue = "1024",
            description = "of the service, in megabytes (default: ${DEFAULT-VALUE})")
    private int heap;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws Exception {
        reporting.within("--people", people, 1_000, 5_000_000);
        reporting.within("--invitations", invitations, 1, people);
        reporting.within("--heap", heap, 256, 8_192);
        return new RegisterBench(people, invitations, heap, reporting.report()).run();
    }
}
