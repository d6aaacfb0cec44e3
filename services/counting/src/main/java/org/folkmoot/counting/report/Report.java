package org.folkmoot.counting.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.tie.Tie;

/** What is told about a count: lines for people, figures for programs, and how many official figures were missed. */
public final class Report {
    private final List<String> lines = new ArrayList<>();
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final TreeMap<String, int[]> official = new TreeMap<>();

    Report(String file) {
        json.put("command", "count").put("file", file);
    }

    void say(String line) {
        lines.add(line);
    }

    void table(TextTable table) {
        lines.addAll(table.lines());
    }

    ObjectNode json() {
        return json;
    }

    /** An official figure beside ours. */
    void compare(String figures, String what, Object expected, Object computed) {
        var totals = official.computeIfAbsent(figures, name -> new int[2]);
        totals[0]++;
        if (!expected.equals(computed)) {
            totals[1]++;
            say("  MISMATCH " + figures + ", " + what + ": the file has " + expected + ", computed " + computed);
        }
    }

    /** Figures that were compared elsewhere. */
    void compared(String figures, int compared, List<String> mismatches) {
        official.put(figures, new int[] {compared, mismatches.size()});
        mismatches.forEach(mismatch -> say("  MISMATCH " + mismatch));
    }

    void ties(List<Option> options, List<Tie> ties) {
        for (var tie : ties) {
            say("  TIE at " + tie.where() + " between " + names(options, tie.options()) + "; "
                    + switch (tie.by()) {
                        case DRAW -> "the public draw chose ";
                        case EARLIER_ROUND -> "an earlier round chose ";
                    }
                    + names(options, tie.chosen()));
        }
    }

    static String names(List<Option> options, List<Integer> indexes) {
        return String.join(
                ", ",
                indexes.stream()
                        .map(index -> TextTable.shortened(options.get(index).name()))
                        .toList());
    }

    /** Ends the report with what was reproduced. */
    Report finished() {
        var figures = json.putObject("official");
        int mismatches = 0;
        for (var entry : official.entrySet()) {
            int compared = entry.getValue()[0];
            int missed = entry.getValue()[1];
            mismatches += missed;
            figures.putObject(entry.getKey()).put("figures", compared).put("mismatches", missed);
            say((missed == 0 ? "reproduced: " : "NOT reproduced: ") + entry.getKey() + ", " + (compared - missed)
                    + " of " + compared + " figures");
        }
        if (official.isEmpty()) {
            say("the file has no official figures to reproduce");
        }
        json.put("mismatches", mismatches).put("held", mismatches == 0);
        return this;
    }

    public boolean held() {
        return json.path("held").asBoolean();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** One line. */
    public String jsonLine() {
        return json.toString();
    }
}
