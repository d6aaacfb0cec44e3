package org.folkmoot.bench.ballots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.folkmoot.backing.postgres.PostgresServer;
import org.folkmoot.bench.report.Figures;
import org.folkmoot.bench.venue.CpuTime;
import org.folkmoot.local.part.SoftwareMissingException;

/** The standing ballots as a table of PostgreSQL, written to by pgbench. */
final class UpsertLoad {
    private static final String PROGRAM = "pgbench";
    private static final String DATABASE = "upserts";
    private static final int GRACE_SECONDS = 20;
    /** Where pgbench writes how many microseconds a transaction took. */
    private static final int LATENCY_FIELD = 2;

    private static final String TABLE = """
            create table if not exists ballots (
                contest uuid not null, voter bigint not null, area text not null, selection text not null,
                sequence bigint not null, accepted_at timestamptz not null, primary key (contest, voter))
            """;
    private static final String SCRIPT = """
            \\set voter random(1, %d)
            \\set choice random(0, 4)
            INSERT INTO ballots VALUES ('0197f0a0-0000-7000-8000-000000000001', :voter, 'area-1', \
            '{"choices":["' || :choice || '"]}', 1, now()) ON CONFLICT (contest, voter) DO UPDATE SET \
            selection = excluded.selection, sequence = ballots.sequence + 1, accepted_at = excluded.accepted_at;
            """;

    private final Path directory;
    private final PostgresServer postgres;
    private final int clients;

    private UpsertLoad(Path directory, PostgresServer postgres, int clients) {
        this.directory = directory;
        this.postgres = postgres;
        this.clients = clients;
    }

    static void require() {
        if (ProgramSearch.onPath(PROGRAM).isEmpty()) {
            throw new SoftwareMissingException("pgbench is missing; install it: apt-get install postgresql");
        }
    }

    static UpsertLoad prepare(Path benchDirectory, PostgresServer postgres, int clients, int voters)
            throws IOException, SQLException {
        Path directory = Files.createDirectories(benchDirectory.resolve("pgbench"));
        Files.writeString(directory.resolve("upsert.sql"), SCRIPT.formatted(voters));
        postgres.createDatabaseIfAbsent(DATABASE);
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(DATABASE), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return new UpsertLoad(directory, postgres, clients);
    }

    /** @param cpuSeconds of all of PostgreSQL's processes */
    record Outcome(long upserts, double seconds, double p50Millis, double p99Millis, double cpuSeconds) {
        double rate() {
            return upserts / seconds;
        }
    }

    Outcome run(Duration time) throws IOException, InterruptedException {
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        double cpuBefore = CpuTime.secondsOfTree(server);
        long start = System.nanoTime();
        pgbench(time);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = CpuTime.secondsOfTree(server) - cpuBefore;
        long[] micros = latencies();
        // Connecting is not part of it.
        double measured = Math.min(seconds, time.toSeconds());
        return new Outcome(
                micros.length,
                measured,
                Figures.percentile(micros, 0.5) / 1e3,
                Figures.percentile(micros, 0.99) / 1e3,
                cpu);
    }

    private void pgbench(Duration time) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        PROGRAM,
                        "--no-vacuum",
                        "--log",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + time.toSeconds(),
                        "--file=upsert.sql",
                        "--host=127.0.0.1",
                        "--port=" + postgres.port(),
                        "--username=" + postgres.user(),
                        DATABASE)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", postgres.password());
        var process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(time.toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("pgbench failed: " + output);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private long[] latencies() throws IOException {
        List<Path> logs;
        try (var files = Files.list(directory)) {
            logs = files.filter(file -> file.getFileName().toString().startsWith("pgbench_log"))
                    .toList();
        }
        var all = LongStream.builder();
        for (Path log : logs) {
            try (var lines = Files.lines(log)) {
                lines.forEach(line -> all.add(Long.parseLong(line.split(" ", -1)[LATENCY_FIELD])));
            }
            Files.delete(log);
        }
        return all.build().toArray();
    }
}
