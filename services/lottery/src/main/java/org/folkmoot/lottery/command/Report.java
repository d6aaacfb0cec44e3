package org.folkmoot.lottery.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plain lines, and one last line of JSON with the figures. */
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = "print only the last line, in JSON")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    void say(String line) {
        if (!json) {
            command.commandLine().getOut().println(line);
            command.commandLine().getOut().flush();
        }
    }

    /** Prints the last line and returns the exit code: 0 if all is as it should be, 1 if not. */
    int conclude(Map<String, Object> figures, boolean held) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("command", "sortition " + command.name());
        line.putAll(figures);
        line.put("held", held);
        try {
            command.commandLine().getOut().println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures are always JSON", e);
        }
        command.commandLine().getOut().flush();
        return held ? 0 : 1;
    }
}
