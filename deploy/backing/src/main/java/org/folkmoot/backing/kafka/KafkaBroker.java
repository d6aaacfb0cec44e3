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

/** A real Kafka broker (KRaft, broker and controller in one) in a process of its own. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int ANSWER_MILLIS = 5_000;
    private static final int ATTEMPTS_ON_FREE_PORTS = 3;

    private final Process process;
    private final KafkaCluster.Node node;

    private KafkaBroker(Process process, KafkaCluster.Node node) {
        this.process = process;
        this.node = node;
    }

    /** Starts a broker that is alone and returns when it answers; one left over in the directory is ended first. */
    public static KafkaBroker start(KafkaOptions options) {
        BackingFailedException last = null;
        int attempts = options.port() == 0 ? ATTEMPTS_ON_FREE_PORTS : 1;
        for (int attempt = 0; attempt < attempts; attempt++) {
            var cluster = KafkaCluster.alone(LocalPorts.orFree(options.port()), LocalPorts.free());
            try {
                return start(options, cluster, cluster.nodes().getFirst());
            } catch (BackingFailedException failed) {
                // Between choosing a free port and listening on it somebody else may have taken it.
                last = failed;
            }
        }
        throw last;
    }

    /** Starts one broker of several, and returns when it serves; a new cluster needs most of them for that. */
    public static KafkaBroker start(KafkaOptions options, KafkaCluster cluster, KafkaCluster.Node node) {
        var broker = launch(options, cluster, node);
        try {
            Readiness.await("the Kafka broker", broker.process, options.log(), options.readyWithin(), broker::serves);
            return broker;
        } catch (BackingFailedException failed) {
            broker.close();
            throw failed;
        }
    }

    private static KafkaBroker launch(KafkaOptions options, KafkaCluster cluster, KafkaCluster.Node node) {
        try {
            Files.createDirectories(options.directory());
            PidFile pidFile = options.pidFile();
            pidFile.endLeftover(GRACE);
            Path settings = BrokerSettings.write(options.directory(), cluster, node);
            var process = new ProcessBuilder(command(options, settings, cluster))
                    .directory(options.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(options.log().toFile()))
                    .start();
            pidFile.write(process.toHandle());
            return new KafkaBroker(process, node);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(KafkaOptions options, Path settings, KafkaCluster cluster) {
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
        command.add(cluster.id());
        return command;
    }

    /** The others call a broker part of the cluster only when it has caught up with them. */
    private boolean serves() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "default.api.timeout.ms", ANSWER_MILLIS,
                "request.timeout.ms", ANSWER_MILLIS);
        if (!LocalPorts.isOpen(node.port())) {
            return false;
        }
        try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS).stream()
                    .anyMatch(serving -> serving.id() == node.number());
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailedException("interrupted while waiting for the Kafka broker", interrupted);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + node.port();
    }

    public int port() {
        return node.port();
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
