package org.folkmoot.web.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.web.draw.DrawState.Target;

/** What is published of everybody who could be drawn: {@code pool.csv} of the draw protocol. */
final class PublishedPool {
    /** Before them stand pseudonym, identity and household. */
    private static final int FIRST_FEATURE = 3;

    /** As RFC 4180 has it, and what ends it. */
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

    private final List<String> features;
    private final Map<String, String> rows;

    private PublishedPool(List<String> features, Map<String, String> rows) {
        this.features = features;
        this.rows = rows;
    }

    /**
     * Somebody as everybody may know them.
     *
     * @param values of the features that the targets name
     */
    record Member(String pseudonym, List<Target> values) {
        Member {
            values = List.copyOf(values);
        }
    }

    static PublishedPool read(String table) {
        Map<String, String> rows = new HashMap<>();
        List<String> lines = table.lines().toList();
        lines.stream().skip(1).forEach(line -> rows.put(line.substring(0, Math.max(0, line.indexOf(','))), line));
        return new PublishedPool(lines.isEmpty() ? List.of() : cells(lines.getFirst()), rows);
    }

    Member of(String pseudonym) {
        List<Target> values = new ArrayList<>();
        List<String> cells = cells(rows.getOrDefault(pseudonym, ""));
        for (int place = FIRST_FEATURE; place < Math.min(features.size(), cells.size()); place++) {
            values.add(new Target(features.get(place), cells.get(place), 0, 0));
        }
        return new Member(pseudonym, values);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.lookingAt()) {
            String quoted = cell.group(1);
            cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
            if (cell.group(3).isEmpty()) {
                return cells;
            }
            cell.region(cell.end(), line.length());
        }
        return List.of();
    }
}
