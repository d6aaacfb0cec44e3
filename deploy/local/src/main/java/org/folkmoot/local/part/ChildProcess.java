package org.folkmoot.local.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.folkmoot.backing.process.BackingFailedException;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.backing.process.PidFile;
import org.folkmoot.backing.process.Processes;
import org.folkmoot.backing.process.Readiness;

/** A program in a process of its own that says over HTTP when it is ready. */
public final class ChildProcess implements RunningPart {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * What to run.
     *
     * @param name as people type it
     * @param command program and arguments
     * @param environment on top of ours
     * @param directory where it runs
     * @param log where its output is appended
     * @param pidFile remembers it, in case we are killed
     * @param readiness answers 200 when it is ready
     */
    public record Program(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            PidFile pidFile,
            URI readiness) {
        public Program {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Returns when the program is ready. */
    public static ChildProcess start(Program program) throws IOException {
        program.pidFile().endLeftover(GRACE);
        Files.createDirectories(program.directory());
        // A session of its own keeps the terminal's Ctrl-C from it: the launcher stops the parts in the right order.
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(program.command());
        var builder = new ProcessBuilder(command)
                .directory(program.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        // With glibc's default, each thread may keep a heap of its own.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(program.environment());
        var child = new ChildProcess(builder.start());
        program.pidFile().write(child.process.toHandle());
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
            Readiness.await(
                    program.name(),
                    child.process,
                    program.log(),
                    READY_WITHIN,
                    () -> isReady(client, program.readiness()));
            return child;
        } catch (Throwable failed) {
            // Whatever went wrong: nobody else knows of the process.
            child.stop();
            throw failed;
        }
    }

    private static boolean isReady(HttpClient client, URI readiness) {
        if (!LocalPorts.isOpen(readiness.getPort())) {
            return false;
        }
        try {
            var question =
                    HttpRequest.newBuilder(readiness).timeout(ANSWER_WITHIN).build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailedException("interrupted while waiting for " + readiness, interrupted);
        }
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.of(process.pid());
    }

    @Override
    public CompletableFuture<?> ended() {
        return process.onExit();
    }

    @Override
    public void stop() {
        Processes.end(process.toHandle(), GRACE);
    }
}
