package org.folkmoot.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.local.stack.ResidentMemory;
import org.folkmoot.local.stack.StackStatus;
import org.folkmoot.local.stack.StackStatus.PartStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what runs. */
@Command(
        name = "status",
        description = "Show each part with its process, port and memory. Exit code 0 only when all are ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final String ROW = "%-13s %-10s %7s %6s %7s  %9s  %s";

    @Mixin
    private StackArguments stackArguments;

    @Option(names = "--json", description = "print only the last line, in JSON")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Optional<StackStatus> status = StackStatus.of(stackArguments.layout());
        if (!json) {
            status.ifPresentOrElse(up -> print(up, out), () -> out.println("down; ./folkmoot up starts it"));
        }
        out.println(inJson(status));
        return status.map(StackStatus::ready).orElse(false) ? 0 : 1;
    }

    private static void print(StackStatus status, PrintWriter out) {
        out.println(row("part", "state", "pid", "port", "started", "resident", "up since"));
        ProcessHandle.of(status.launcher())
                .ifPresent(launcher -> out.println(
                        row("launcher", "ready", launcher.pid(), "", "", mebibytes(ResidentMemory.of(launcher)), "")));
        for (PartStatus part : status.parts()) {
            boolean inside = part.pid() == 0;
            out.println(row(
                    part.name(),
                    part.state(),
                    inside ? "" : part.pid(),
                    part.port(),
                    part.restarts() == 0 ? "once" : part.restarts() + 1 + " times",
                    inside ? "" : mebibytes(StackStatus.residentMemory(part)),
                    part.since()));
        }
        out.println(row("total", "", "", "", "", mebibytes(status.residentMemory()), status.address()));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }

    private static String mebibytes(long bytes) {
        return bytes / MEBIBYTE + " MiB";
    }

    private static String inJson(Optional<StackStatus> status) throws JsonProcessingException {
        var line = new LinkedHashMap<String, Object>();
        line.put("command", "status");
        line.put("up", status.isPresent());
        line.put("ready", status.map(StackStatus::ready).orElse(false));
        status.ifPresent(up -> {
            line.put("address", up.address());
            line.put("residentMiB", up.residentMemory() / MEBIBYTE);
            line.put("parts", parts(up));
        });
        return new ObjectMapper().writeValueAsString(line);
    }

    private static List<Map<String, Object>> parts(StackStatus status) {
        var parts = new ArrayList<Map<String, Object>>();
        for (PartStatus part : status.parts()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", part.name());
            one.put("state", part.state());
            one.put("pid", part.pid());
            one.put("port", part.port());
            one.put("restarts", part.restarts());
            one.put("residentMiB", StackStatus.residentMemory(part) / MEBIBYTE);
            parts.add(one);
        }
        return parts;
    }
}
