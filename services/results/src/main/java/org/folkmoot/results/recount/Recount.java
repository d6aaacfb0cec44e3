package org.folkmoot.results.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.util.Arrays;
import org.apache.kafka.common.KafkaException;
import org.folkmoot.results.recount.RecountOptions.WrongUsage;

/** The program: {@code recount --bootstrap-servers HOST:PORT --contest UUID}. */
public final class Recount {
    private static final int AGREES = 0;
    private static final int DIFFERS = 1;
    private static final int WRONG_USAGE = 2;
    private static final int MISSING = 3;

    private Recount() {}

    public static void main(String... arguments) throws JsonProcessingException {
        System.exit(run(System.out, System.err, arguments));
    }

    /** The whole program but for the exit. */
    static int run(PrintStream out, PrintStream errors, String... arguments) throws JsonProcessingException {
        if (Arrays.asList(arguments).contains("--help")) {
            out.println(RecountOptions.USAGE);
            return AGREES;
        }
        try {
            RecountOptions options = RecountOptions.parse(arguments);
            return run(out, options);
        } catch (WrongUsage e) {
            errors.println(e.getMessage());
            errors.println(RecountOptions.USAGE);
            return WRONG_USAGE;
        } catch (MissingException e) {
            errors.println(e.getMessage());
            return MISSING;
        } catch (KafkaException e) {
            errors.println("The broker cannot be read: " + e.getMessage());
            return MISSING;
        }
    }

    private static int run(PrintStream out, RecountOptions options) throws JsonProcessingException {
        try (EventLog log = new EventLog(options.bootstrapServers())) {
            RecountOutcome outcome =
                    new Recounting(log, options.contest(), options.patience(), options.publication()).run();
            RecountReport report = new RecountReport(outcome, out);
            if (!options.jsonOnly()) {
                report.forPeople(options.withAreas());
            }
            report.forPrograms();
            return outcome.held() ? AGREES : DIFFERS;
        }
    }
}
