package org.folkmoot.results.stream;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.folkmoot.backing.process.LocalPorts;

/**
 * The packaged service in a process of its own. What the broker grants a silent member is set so long that whoever
 * waited for it would be noticed.
 */
final class ResultsProcess implements AutoCloseable {
    static final Duration SILENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private ResultsProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ResultsProcess start(String bootstrapServers, Path streamsDirectory, File log) throws IOException {
        int port = LocalPorts.free();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // Of its own for each test: one that was killed elsewhere would keep its place for the length of its session.
        builder.environment().put("FOLKMOOT_TALLY_APPLICATION", "tally-" + streamsDirectory.getFileName());
        builder.environment().put("FOLKMOOT_STREAMS_DIRECTORY", streamsDirectory.toString());
        builder.environment()
                .put(
                        "FOLKMOOT_PUBLICATION_DIRECTORY",
                        streamsDirectory.resolve("publications").toString());
        builder.environment()
                .put("FOLKMOOT_PUBLICATION_SIGNING_SECRET", "the signing secret of tests, of no use to anyone");
        builder.environment().put("FOLKMOOT_TALLY_SESSION_TIMEOUT", SILENCE.toString());
        builder.environment().put("FOLKMOOT_TALLY_TRANSACTION_TIMEOUT", SILENCE.toString());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        return new ResultsProcess(builder.start(), port);
    }

    ResultsProcess answering() {
        return once(() -> status("/q/health/live") != 0);
    }

    ResultsProcess ready() {
        return once(() -> status("/q/health/ready") == 200);
    }

    /** Whoever waits in vain has nothing yet that could be ended. */
    private ResultsProcess once(Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(condition);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
