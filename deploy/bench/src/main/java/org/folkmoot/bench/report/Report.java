package org.folkmoot.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.contracts.event.Json;

/** Plain lines on the way, a table, and one last line of JSON. */
public final class Report {
    private final PrintWriter out;
    private final boolean jsonOnly;

    public Report(PrintWriter out, boolean jsonOnly) {
        this.out = out;
        this.jsonOnly = jsonOnly;
    }

    public void say(String line) {
        if (!jsonOnly) {
            out.println(line);
            out.flush();
        }
    }

    /** Prints the last line and returns the exit code: 0 if the bars hold, 1 if one does not. */
    public int conclude(String command, Map<String, Object> figures, boolean held) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("command", command);
        line.putAll(figures);
        line.put("held", held);
        try {
            out.println(Json.MAPPER.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures are always JSON", e);
        }
        out.flush();
        return held ? 0 : 1;
    }
}
