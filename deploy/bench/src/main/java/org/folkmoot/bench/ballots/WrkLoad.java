package org.folkmoot.bench.ballots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** wrk with two threads. */
final class WrkLoad implements Load {
    private static final String PROGRAM = "wrk";
    private static final int GRACE_SECONDS = 20;

    private final Path script;
    private final Path tokenFile;
    private final int connections;
    private final int options;

    WrkLoad(Path directory, List<String> tokens, int connections, int options) throws IOException {
        this.connections = connections;
        this.options = options;
        script = directory.resolve("ballots.lua");
        tokenFile = Files.write(directory.resolve("tokens"), tokens);
        try (var source = WrkLoad.class.getResourceAsStream("ballots.lua")) {
            Files.copy(source, script);
        }
    }

    static boolean isPresent() {
        return ProgramSearch.onPath(PROGRAM).isPresent();
    }

    @Override
    public String name() {
        return "wrk, 2 threads, " + connections + " connections";
    }

    @Override
    public Outcome run(URI target, Duration time, long firstSequence) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        PROGRAM,
                        "-t2",
                        "-c" + connections,
                        "-d" + time.toSeconds() + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        target.toString(),
                        "--",
                        tokenFile.toString(),
                        Long.toString(firstSequence),
                        Integer.toString(options))
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("wrk does not end");
            }
            return output.lines()
                    .filter(line -> line.startsWith("figures "))
                    .map(WrkLoad::outcome)
                    .findFirst()
                    .orElseThrow(() -> new UncheckedIOException(new IOException("wrk failed: " + output)));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Outcome outcome(String line) {
        String[] figures = line.split(" ", -1);
        return new Outcome(
                Long.parseLong(figures[1]),
                Long.parseLong(figures[3]),
                Long.parseLong(figures[4]),
                Long.parseLong(figures[2]) / 1e6,
                Long.parseLong(figures[5]) / 1e3,
                Long.parseLong(figures[6]) / 1e3);
    }
}
