package org.folkmoot.results.recount;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;

/**
 * What the command line asks for.
 *
 * @param patience how long the tally, which is a moment behind the log, may take to agree
 */
record RecountOptions(
        String bootstrapServers,
        ContestId contest,
        boolean jsonOnly,
        boolean withAreas,
        Duration patience,
        Optional<Path> publication) {
    static final String USAGE = """
            Usage: recount --bootstrap-servers HOST:PORT --contest UUID [--areas] [--patience SECONDS]
                           [--publication DIRECTORY] [--json]
            Counts a contest again from the log of ballots and group results, and compares with the published tally
            and with the outcome, if one is announced.
              --bootstrap-servers HOST:PORT  the broker
              --contest UUID                 the contest
              --areas                        print the figures of every area, not only of all together
              --patience SECONDS             how long the tally may take to agree (default 10)
              --publication DIRECTORY        where the published files are: their ballots and root are compared, too
              --json                         print only the last line
            Exit: 0 when both agree, 1 when they differ, 2 on wrong usage, 3 when broker or contest is missing.""";

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    static RecountOptions parse(String... arguments) {
        String servers = null;
        ContestId contest = null;
        boolean json = false;
        boolean areas = false;
        Duration patience = DEFAULT_PATIENCE;
        Optional<Path> publication = Optional.empty();
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--bootstrap-servers" -> servers = value(arguments, ++at);
                case "--contest" -> contest = contest(value(arguments, ++at));
                case "--patience" -> patience = seconds(value(arguments, ++at));
                case "--publication" -> publication = Optional.of(Path.of(value(arguments, ++at)));
                case "--areas" -> areas = true;
                case "--json" -> json = true;
                default -> throw new WrongUsage("Unknown argument " + arguments[at]);
            }
        }
        if (servers == null || contest == null) {
            throw new WrongUsage("--bootstrap-servers and --contest are needed");
        }
        return new RecountOptions(servers, contest, json, areas, patience, publication);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new WrongUsage(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    private static ContestId contest(String text) {
        try {
            return ContestId.of(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--contest needs a UUID");
        }
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofSeconds(Integer.parseUnsignedInt(text));
        } catch (NumberFormatException e) {
            throw new WrongUsage("--patience needs a number of seconds");
        }
    }

    /** The command line is not one of this program. */
    static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }
}
