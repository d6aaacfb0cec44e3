package org.folkmoot.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.folkmoot.backing.process.Readiness;
import org.folkmoot.local.stack.StackLayout;
import org.folkmoot.local.stack.StackStatus;

/** Starts a launcher that goes on when this command has returned. */
final class DetachedLauncher {
    private final StackLayout layout;
    private final int port;
    private final OptionalInt brokers;

    DetachedLauncher(StackLayout layout, int port, OptionalInt brokers) {
        this.layout = layout;
        this.port = port;
        this.brokers = brokers;
    }

    /** Copies the launcher's lines until the stack is ready, or the launcher has ended. */
    int start(PrintWriter out) throws IOException {
        Path log = layout.log("launcher");
        Files.createDirectories(log.getParent());
        Files.write(log, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Process launcher = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        int shown = 0;
        while (true) {
            boolean over = !launcher.isAlive() || isReady();
            List<String> lines = Files.readAllLines(log);
            lines.subList(shown, lines.size()).forEach(out::println);
            out.flush();
            shown = lines.size();
            if (over) {
                return launcher.isAlive() ? 0 : launcher.exitValue();
            }
            Readiness.pause();
        }
    }

    private boolean isReady() throws IOException {
        return StackStatus.of(layout).map(StackStatus::ready).orElse(false);
    }

    /** The same program again, in a session of its own so that it outlives the terminal. */
    private List<String> command() {
        var command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfolkmoot.root=" + layout.project(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.folkmoot.local.Main",
                "up",
                "--port=" + port,
                "--state=" + layout.state()));
        brokers.ifPresent(number -> command.add("--brokers=" + number));
        return command;
    }
}
