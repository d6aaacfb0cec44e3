package org.folkmoot.counting.recount;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A room's result, as {@code groups.csv} has it; or the sum of several, if one of them alone would tell too much.
 *
 * @param party the party, or several with spaces between
 */
record GroupRow(String party, String area, long headcount, long votedByPhone, long answered, Map<String, Long> counts) {
    private static final List<String> HEADER =
            List.of("PartyId", "GpUnitId", "Version", "Headcount", "VotedByPhone", "Answered", "Counts");

    static List<GroupRow> read(Path file) throws IOException, MalformedException {
        var rows = new ArrayList<GroupRow>();
        try {
            BallotFiles.rows(file, HEADER, row -> rows.add(of(row)));
        } catch (IllegalArgumentException broken) {
            throw new MalformedException(file.getFileName() + " has a count that is no number", broken);
        }
        return rows;
    }

    private static GroupRow of(List<String> row) {
        return new GroupRow(
                row.getFirst(),
                row.get(1),
                people(row.get(3)),
                people(row.get(4)),
                people(row.get(5)),
                counts(row.getLast()));
    }

    /** No room holds so many that a sum of rooms could be too large. */
    private static long people(String text) {
        return Integer.parseInt(text);
    }

    List<String> parties() {
        return List.of(party.split(" ", -1));
    }

    private static Map<String, Long> counts(String text) {
        Map<String, Long> counts = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String part : text.split(",", -1)) {
                int colon = part.indexOf(':');
                var option = part.substring(0, Math.max(0, colon));
                if (counts.put(option, people(part.substring(colon + 1))) != null) {
                    throw new IllegalArgumentException("two counts for " + option);
                }
            }
        }
        return counts;
    }
}
