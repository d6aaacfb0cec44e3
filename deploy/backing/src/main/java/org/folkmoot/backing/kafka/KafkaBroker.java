package org.folkmoot.backing.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.folkmoot.backing.process.BackingFailedException;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.backing.process.PidFile;
import org.folkmoot.backing.process.Processes;
import org.folkmoot.backing.process.Readiness;

/** A real Kafka broker (KRaft, one node) in a process of its own. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int ANSWER_MILLIS = 5_000;
    private static final int ATTEMPTS_ON_FREE_PORTS = 3;

    private final Process process;
    private final int port;

    private KafkaBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a broker and returns when it answers; one left over in the same directory is ended first. */
    public static KafkaBroker start(KafkaOptions options) {
        BackingFailedException last = null;
        int attempts = options.port() == 0 ? ATTEMPTS_ON_FREE_PORTS : 1;
        for (int attempt = 0; attempt < attempts; attempt++) {
            var broker = launch(options);
            try {
                Readiness.await(
                        "the Kafka broker", broker.process, options.log(), options.readyWithin(), broker::answers);
                return broker;
            } catch (BackingFailedException failed) {
                // Between choosing a free port and listening on it somebody else may have taken it.
                last = failed;
                broker.close();
            }
        }
        throw last;
    }

    private static KafkaBroker launch(KafkaOptions options) {
        int port = LocalPorts.orFree(options.port());
        try {
            Files.createDirectories(options.directory());
            PidFile pidFile = options.pidFile();
            pidFile.endLeftover(GRACE);
            Path settings = BrokerSettings.write(options.directory(), port, LocalPorts.free());
            var process = new ProcessBuilder(command(options, settings))
                    .directory(options.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(options.log().toFile()))
                    .start();
            pidFile.write(process.toHandle());
            return new KafkaBroker(process, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(KafkaOptions options, Path settings) {
        var command = new ArrayList<String>();
        // A session of its own keeps the terminal's Ctrl-C from it.
        command.add("setsid");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + options.heap());
        command.add("-XX:+UseSerialGC");
        command.addAll(options.jvmOptions());
        command.add("-cp");
        command.add(options.classPath());
        command.add(BrokerProcess.class.getName());
        command.add(settings.toString());
        command.add(Long.toString(ProcessHandle.current().pid()));
        return command;
    }

    private boolean answers() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "default.api.timeout.ms", ANSWER_MILLIS,
                "request.timeout.ms", ANSWER_MILLIS);
        if (!LocalPorts.isOpen(port)) {
            return false;
        }
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailedException("interrupted while waiting for the Kafka broker", interrupted);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Process process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    /** Stops the broker; its data stays. */
    @Override
    public void close() {
        Processes.end(process.toHandle(), GRACE);
    }
}
