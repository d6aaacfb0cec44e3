package org.folkmoot.rehearsal.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.rehearsal.report.TextTable;

/**
 * The last line of the command.
 *
 * @param neverKilled kinds of parts that were never killed
 * @param acknowledged receipts given, of changes of mind too
 * @param refused requests that were answered with 503, or not at all, and sent again
 * @param lost acknowledged ballots that are not in the log, or are in no count
 * @param countedTwice people counted beyond those who were acknowledged or answered in a room
 * @param differences figures of tallies that differ from the votes cast, or from the recount
 * @param closedContestsChanged closed contests of which the tally, the outcome, the manifest or a signed file was
 *     another one later
 * @param publicationsRefuted contests whose published files a recount of them alone does not find right
 * @param writtenTwice ballots that stand in the log once more; they count once
 * @param notRecovered killed parts that never answered again
 * @param longestPauseSeconds the longest time in which people were voting and nobody got a receipt
 * @param failure why it could not be brought to its end; absent when it could
 */
record ChaosFigures(
        String command,
        long seed,
        int people,
        int brokers,
        int contests,
        int kills,
        List<String> neverKilled,
        long acknowledged,
        long refused,
        long lost,
        long countedTwice,
        long differences,
        long closedContestsChanged,
        long publicationsRefuted,
        long writtenTwice,
        long notRecovered,
        double slowestRecoverySeconds,
        double longestPauseSeconds,
        double elapsedSeconds,
        String failure,
        boolean held) {
    ChaosFigures {
        neverKilled = List.copyOf(neverKilled);
    }

    static ChaosFigures failed(long seed, int people, String failure) {
        return new ChaosFigures(
                "chaos", seed, people, 0, 0, 0, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, failure, false);
    }

    ChaosFigures judged() {
        boolean exact = lost == 0
                && countedTwice == 0
                && differences == 0
                && closedContestsChanged == 0
                && publicationsRefuted == 0;
        boolean tried = kills > 0 && neverKilled.isEmpty() && acknowledged > 0;
        return new ChaosFigures(
                command,
                seed,
                people,
                brokers,
                contests,
                kills,
                neverKilled,
                acknowledged,
                refused,
                lost,
                countedTwice,
                differences,
                closedContestsChanged,
                publicationsRefuted,
                writtenTwice,
                notRecovered,
                slowestRecoverySeconds,
                longestPauseSeconds,
                elapsedSeconds,
                failure,
                exact && tried && notRecovered == 0 && failure == null);
    }

    String table() {
        var table = new TextTable("figure", "measured", "has to be");
        table.row("contests held", contests, "");
        table.row("kills", kills, "> 0");
        table.row("parts never killed", neverKilled.isEmpty() ? "none" : String.join(", ", neverKilled), "none");
        table.row("never recovered", notRecovered, "0");
        table.row("slowest recovery, seconds", "%.1f".formatted(slowestRecoverySeconds), "");
        table.row("longest pause between two receipts, seconds", "%.1f".formatted(longestPauseSeconds), "");
        table.row("ballots acknowledged", acknowledged, "> 0");
        table.row("requests refused and sent again", refused, "");
        table.row("ballots written twice and counted once", writtenTwice, "");
        table.row("lost", lost, "0");
        table.row("counted twice", countedTwice, "0");
        table.row("differences from the votes and from the recount", differences, "0");
        table.row("closed contests changed: tally, outcome or signed file", closedContestsChanged, "0");
        table.row("published files that a recount of them refutes", publicationsRefuted, "0");
        return table.toString();
    }

    String json() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures are always JSON", e);
        }
    }
}
