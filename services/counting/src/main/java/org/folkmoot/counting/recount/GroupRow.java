package org.folkmoot.counting.recount;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A room's result, as {@code groups.csv} has it. */
record GroupRow(String party, String area, long answered, Map<String, Long> counts) {
    private static final List<String> HEADER =
            List.of("PartyId", "GpUnitId", "Version", "Headcount", "VotedByPhone", "Answered", "Counts");

    static List<GroupRow> read(Path file) throws IOException, MalformedException {
        var rows = new ArrayList<GroupRow>();
        try {
            BallotFiles.rows(
                    file,
                    HEADER,
                    row -> rows.add(new GroupRow(
                            row.getFirst(), row.get(1), Long.parseLong(row.get(5)), counts(row.getLast()))));
        } catch (IllegalArgumentException broken) {
            throw new MalformedException(file.getFileName() + " has a count that is no number", broken);
        }
        return rows;
    }

    private static Map<String, Long> counts(String text) {
        Map<String, Long> counts = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String part : text.split(",", -1)) {
                int colon = part.indexOf(':');
                counts.put(part.substring(0, Math.max(0, colon)), Long.parseLong(part.substring(colon + 1)));
            }
        }
        return counts;
    }

    /** No option may have more people for it than answered, and no number is below zero. */
    void check(Findings findings) {
        boolean possible = answered >= 0 && counts.values().stream().allMatch(count -> count >= 0 && count <= answered);
        if (!possible) {
            findings.say("party " + party + " counts more people for an option than answered");
        }
    }
}
